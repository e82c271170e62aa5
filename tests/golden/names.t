$ entente measure models/russia-iran-2024.json --bloc "RUSSIAN–IRANIAN axis" --layer Military --pair "RUSSIA,Iran" --only bond -q | sed -n '/^Between/,$p'
Between Russia and Iran
  measure   Military
  ──────────────────
  bond         1.900
$ entente collapse models/russia-iran-2024.json "assad's syria" TÜRKIYE --only actors -q | head -1
Collapse of Assad's Syria and Türkiye
$ entente attack models/russia-iran-2024.json --order türkiye | sed -n '/^What/,$p'
What is left after each fall, in %
  falls   actor     largest component   efficiency   support strength
  ───────────────────────────────────────────────────────────────────
      0                         100.0        100.0              100.0
      1   Türkiye                57.1         70.9               92.0
  largest component: of all actors; the others: of what there was
$ printf '{ "format": "entente-model/1", "layers": [ { "id": "m" } ], "actors": [ { "id": "c1", "name": "China" }, { "id": "c2", "name": "China" }, { "id": "china", "name": "c1" } ] }' > china.json; entente collapse china.json China
entente: error: 'China' is the name of several, say which: c1, c2 [unknown-reference]
[exit 65]
$ entente collapse china.json china --only actors -q | head -1
Collapse of c1
$ entente collapse china.json c1 --only actors -q | head -1
Collapse of China
$ entente collapse china.json Japan
entente: error: unknown actor 'Japan'; the model has c1 (China), c2 (China), china (c1) [unknown-reference]
[exit 65]
$ entente rank china.json --bloc NATO
entente: error: unknown bloc 'NATO'; the model has none [unknown-reference]
[exit 65]
$ entente rank models/russia-iran-2024.json --bloc axes
entente: error: unknown bloc 'axes'; did you mean 'axis'? [unknown-reference]
[exit 65]
$ for name in "United States of America" turkiye "Assads Syria" north "Irna" "Atlantis"; do entente collapse models/russia-iran-2024.json "$name" 2>&1; done
entente: error: unknown actor 'United States of America'; did you mean 'United States'? [unknown-reference]
entente: error: unknown actor 'turkiye'; did you mean 'Türkiye'? [unknown-reference]
entente: error: unknown actor 'Assads Syria'; did you mean 'Assad's Syria'? [unknown-reference]
entente: error: unknown actor 'north'; did you mean 'North Korea'? [unknown-reference]
entente: error: unknown actor 'Irna'; did you mean 'iran'? [unknown-reference]
entente: error: unknown actor 'Atlantis'; the model has russia, iran, syria (Assad's Syria), irgc (Revolutionary Guards), hezbollah, hamas, militias (Allied militias), north-korea, turkey (Türkiye), israel, insurgents (Syrian insurgents), ukraine, … [unknown-reference]
[exit 65]
$ entente measure models/russia-iran-2024.json --pair "Russia, Iran" --only strength -q | tail -1
  strength      0.700      1.000      0.500        0.600
$ entente measure models/russia-iran-2024.json --pair Russia Iran
entente: error: '--pair' takes two actors with a comma between them: A,B [usage]
[exit 64]
