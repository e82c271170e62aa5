# A list of ties as a spreadsheet of another country saves it.
$ printf 'Von;From;To;Strength;Relation;Year;Note\r\n1;Syria;Iran;0,75;military;2010;"old; ""close"""\r\n2;Syria;Russia;0,5;military;2011;\r\n3;Iran;Russia;;trade;2011;\r\n4;Iran;Iran;1;trade;2011;\r\n5;Iran;Russia;0,3;trade;2011;\r\n' > list.csv; entente convert list.csv list.json && cat list.json
list.csv: csv: 5 rows read, 2 used, 3 skipped: 1 not valid then, 1 without weight (line 4), 1 tying somebody to itself (line 5)
  the year 2011, the last there is; --at chooses another
  separator ';', decimal comma, CRLF
  columns by their headings: 'Strength' is weight, 'Relation' is layer
  columns not used: 'Von'
wrote list.json
{
  "format": "entente-model/1",
  "title": "list",
  "as_of": "2011",
  "layers": [
    { "id": "military", "title": "military" },
    { "id": "trade", "title": "trade" }
  ],
  "actors": [
    { "id": "syria", "name": "Syria" },
    { "id": "russia", "name": "Russia" },
    { "id": "iran", "name": "Iran" }
  ],
  "ties": [
    { "from": "syria", "to": "russia", "layer": "military", "weight": 0.5 },
    { "from": "iran", "to": "russia", "layer": "trade", "weight": 0.3 }
  ]
}

$ entente convert list.csv list.json --at 2010 -q && grep -A3 ties list.json
  "ties": [ { "from": "syria", "to": "iran", "layer": "military", "weight": 0.75, "note": "old; \"close\"" } ]
}

# Every command reads it.
$ entente measure list.csv --only ties,total_strength
list.csv: csv: 5 rows read, 2 used, 3 skipped: 1 not valid then, 1 without weight (line 4), 1 tying somebody to itself (line 5)
  the year 2011, the last there is; --at chooses another
  separator ';', decimal comma, CRLF
  columns by their headings: 'Strength' is weight, 'Relation' is layer
  columns not used: 'Von'
list
3 actors, 2 ties, 2 layers; as of 2011; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure          combined   military   trade
  ────────────────────────────────────────────
  ties                    2          1       1
  total_strength      0.400      0.500   0.300

$ entente check list.csv --at 2021
list.csv:1:1: error: none of the 5 rows is a tie: 5 not valid then; their years are 2010 to 2011 [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
[exit 65]

$ printf 'from,to,start,end\na,b,1949,1991-06-01\na,b,1955,1992-01-01\na,c,1960-02,\n' > spans.csv; entente check spans.csv --at 1900
spans.csv:1:1: error: none of the 3 rows is a tie: 3 not valid then; their years are 1949 to 1991 [missing]
     1 | from,to,start,end
       | ^
[exit 65]

# What is skipped is named, the first of each.
$ printf 'from,to,weight\nc,d,1\na,b,2\na,b,NA\na,b,2\nc,d,1\n,,\nx,y,\nx,y,\nx,y,\nx,y,\nx,y,\n' > skipped.csv; entente check skipped.csv
skipped.csv: csv: 11 rows read, 2 used, 9 skipped: 6 without weight (lines 4, 8, 9, 10, 11, …), 1 empty (line 7), 2 saying what another says (lines 5, 6)
  separator ','
skipped.csv: warning: the model names no sources [lint]
skipped.csv:3:1: warning: the strength is above 1: |weight| exceeds the scale of layer 'ties' (1 of its ties); sums and distances then count in its unit, shares and ranks within it stand [lint]
     3 | a,b,2
       | ^
skipped.csv: good, with doubts

$ entente check list.csv --from matrix
list.csv:1:1: error: there is no row of 'From' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:1:1: error: there is no row of 'To' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:1:1: error: there is no row of 'Strength' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:1:1: error: there is no row of 'Relation' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:1:1: error: there is no row of 'Year' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:1:1: error: there is no row of 'Note' [missing]
     1 | Von;From;To;Strength;Relation;Year;Note
       | ^
list.csv:2:1: error: no column is called '1' [unknown-reference]
     2 | 1;Syria;Iran;0,75;military;2010;"old; ""close"""
       | ^
list.csv:3:1: error: no column is called '2' [unknown-reference]
     3 | 2;Syria;Russia;0,5;military;2011;
       | ^
list.csv:4:1: error: no column is called '3' [unknown-reference]
     4 | 3;Iran;Russia;;trade;2011;
       | ^
list.csv:5:1: error: no column is called '4' [unknown-reference]
     5 | 4;Iran;Iran;1;trade;2011;
       | ^
list.csv:6:1: error: no column is called '5' [unknown-reference]
     6 | 5;Iran;Russia;0,3;trade;2011;
       | ^
[exit 65]

# Actors of their own table.
$ printf 'Id,Label,Bloc,Capability\nsy,Syria,axis,1\nir,Iran,axis,8.5\nru,Russia,,\n' > nodes.csv; printf 'Source,Target,Type,Weight,Layer\nsy,ir,Undirected,0.5,military\nru,sy,Directed,0.25,arms\n' > edges.csv; entente convert edges.csv edges.json --nodes nodes.csv && cat edges.json
edges.csv: csv: 2 rows read, 2 used, 0 skipped
  actors of nodes.csv: 3
  columns of nodes.csv by their headings: 'Label' is name
  separator ','
  columns by their headings: 'Source' is from, 'Target' is to, 'Type' is directed
wrote edges.json
{
  "format": "entente-model/1",
  "title": "edges",
  "layers": [
    { "id": "military", "title": "military" },
    { "id": "arms", "title": "arms" }
  ],
  "blocs": [ { "id": "axis", "title": "axis" } ],
  "actors": [
    { "id": "sy", "name": "Syria", "bloc": "axis", "capability": 1 },
    { "id": "ir", "name": "Iran", "bloc": "axis", "capability": 8.5 },
    { "id": "ru", "name": "Russia" }
  ],
  "ties": [
    { "from": "sy", "to": "ir", "layer": "military", "weight": 0.5 },
    { "from": "ru", "to": "sy", "layer": "arms", "weight": 0.25, "directed": true }
  ]
}

$ printf 'sy,us,Directed,1,arms\n' >> edges.csv; entente check edges.csv --nodes nodes.csv
edges.csv: csv: 3 rows read, 3 used, 0 skipped
  actors of nodes.csv: 3
  columns of nodes.csv by their headings: 'Label' is name
  actors that nodes.csv does not have: 'us'
  separator ','
  columns by their headings: 'Source' is from, 'Target' is to, 'Type' is directed
edges.csv: warning: the model names no sources [lint]
edges.csv: good, with doubts

# Ties call them by id, by name, or nearly so; two of one name are nobody.
$ printf 'Id,Label,Capability\nDE,Deutschland,1\nFR,France,2\nPL,Poland,3\nX1,Same,1\nX2,Same,2\nJP,日本,1\n' > nodes.csv; printf 'from,to\nDeutschland,FR\nDE,中国\nGermany,poland\nSame,DE\nDE,Deutschland\nA,B\nC,D\nE,F\n' > joined.csv; entente convert joined.csv joined.json --nodes nodes.csv && cat joined.json
joined.csv: csv: 8 rows read, 7 used, 1 skipped: 1 tying somebody to itself (line 6)
  actors of nodes.csv: 6
  columns of nodes.csv by their headings: 'Label' is name
  taken for the same: 'poland' is 'PL'
  only the ties have '中国', 'Germany', 'Same', 'A', 'B' and 4 more; only nodes.csv has 'Same', 'Same', '日本': write the same name in both for one actor
  separator ','
  no column of weights: every tie counts 1
wrote joined.json
{
  "format": "entente-model/1",
  "title": "joined",
  "layers": [ { "id": "ties", "title": "ties" } ],
  "actors": [
    { "id": "de", "name": "Deutschland", "capability": 1 },
    { "id": "fr", "name": "France", "capability": 2 },
    { "id": "pl", "name": "Poland", "capability": 3 },
    { "id": "x1", "name": "Same", "capability": 1 },
    { "id": "x2", "name": "Same", "capability": 2 },
    { "id": "jp", "name": "日本", "capability": 1 },
    { "id": "x", "name": "中国" },
    { "id": "germany", "name": "Germany" },
    { "id": "same", "name": "Same" },
    { "id": "a", "name": "A" },
    { "id": "b", "name": "B" },
    { "id": "c", "name": "C" },
    { "id": "d", "name": "D" },
    { "id": "e", "name": "E" },
    { "id": "f", "name": "F" }
  ],
  "ties": [
    { "from": "de", "to": "fr", "layer": "ties", "weight": 1 },
    { "from": "de", "to": "x", "layer": "ties", "weight": 1 },
    { "from": "germany", "to": "pl", "layer": "ties", "weight": 1 },
    { "from": "same", "to": "de", "layer": "ties", "weight": 1 },
    { "from": "a", "to": "b", "layer": "ties", "weight": 1 },
    { "from": "c", "to": "d", "layer": "ties", "weight": 1 },
    { "from": "e", "to": "f", "layer": "ties", "weight": 1 }
  ]
}

$ printf ',Deutschland,FR\nDeutschland,,2\nFR,,\n' > joined.csv; entente convert joined.csv joined.json --nodes nodes.csv && grep -A2 ties joined.json
joined.csv: matrix: 4 cells read, 1 used, 3 skipped: 3 empty
  actors of nodes.csv: 6
  columns of nodes.csv by their headings: 'Label' is name
  one half is given: ties are mutual
  actors of nodes.csv that no tie has: 'Poland', 'Same', 'Same', '日本'
  separator ','
wrote joined.json
  "layers": [ { "id": "ties", "title": "ties" } ],
  "actors": [
    { "id": "de", "name": "Deutschland", "capability": 1 },
--
  "ties": [ { "from": "de", "to": "fr", "layer": "ties", "weight": 2 } ]
}

$ printf ',Deutschland,DE\nDeutschland,,2\nDE,,\n' > joined.csv; entente convert joined.csv joined.json --nodes nodes.csv
joined.csv:1:14: error: two columns are called 'DE' [duplicate]
     1 | ,Deutschland,DE
       |              ^
[exit 65]

# What either table has alone is seen side by side, with what may be one.
$ printf 'id;name\nCZ;Tschechische Republik\nUS;United States\nIR;Iran, Islamic Rep.\nGB;United Kingdom\nKR;Korea (South)\nVN;Viet Nam\nXX;Tschad\n' > sides.csv; printf 'von;nach\nTschechien;USA\nUnited Nations;Iran\nKorea;GB\nViêt-Nam;Vietnamese\n' > ties.csv; entente convert ties.csv ties.json --nodes sides.csv
ties.csv: csv: 4 rows read, 4 used, 0 skipped
  actors of sides.csv: 7
  taken for the same: 'Viêt-Nam' is 'VN'
  only the ties have 'Tschechien', 'USA', 'United Nations', 'Iran', 'Korea' and 1 more; only sides.csv has 'Tschechische Republik', 'United States', 'Iran, Islamic Rep.', 'Korea (South)', 'Tschad': write the same name in both for one actor ('Tschechien' may be 'Tschechische Republik', 'Iran' may be 'Iran, Islamic Rep.', 'Korea' may be 'Korea (South)')
  separator ';'
  columns by their headings: 'von' is from, 'nach' is to
  no column of weights: every tie counts 1
wrote ties.json

# --map names the columns of both.
$ printf 'Land;Staat;Bündnis;BIP;Art\nDE;Deutschland;EU;1;state\nFR;France;EU;2;state\n' > nodes.csv; printf 'seller,buyer\nDeutschland,FR\n' > joined.csv; entente convert joined.csv joined.json --nodes nodes.csv --map from=seller,to=buyer,id=Land,name=Staat,bloc=Bündnis,nodes.kind=Art && grep -A1 EU joined.json; grep Deutschland joined.json
joined.csv: csv: 1 row read, 1 used, 0 skipped
  actors of nodes.csv: 2
  columns of nodes.csv not used: 'BIP'
  separator ','
  no column of weights: every tie counts 1
wrote joined.json
  "blocs": [ { "id": "eu", "title": "EU" } ],
  "actors": [
    { "id": "de", "name": "Deutschland", "kind": "state", "bloc": "eu" },

$ entente check joined.csv --nodes nodes.csv --map from=seller,to=buyer,id=Land,name=Stat,bloc=Block
nodes.csv:1:1: error: no column is called 'Stat' (did you mean 'Staat'?), 'Block'; the headings are: 'Land', 'Staat', 'Bündnis', 'BIP', 'Art' [usage]
     1 | Land;Staat;Bündnis;BIP;Art
       | ^
[exit 64]

$ entente check joined.csv --nodes nodes.csv --map from=seller,to=buyer
joined.csv: csv: 1 row read, 1 used, 0 skipped
  actors of nodes.csv: 2
  columns of nodes.csv by their headings: 'Land' is id, 'Staat' is name, 'Bündnis' is bloc, 'Art' is kind
  columns of nodes.csv not used: 'BIP'
  separator ','
  no column of weights: every tie counts 1
joined.csv: warning: the model names no sources [lint]
joined.csv: good, with doubts

$ entente check joined.csv --map from=seller,to=buyer,id=Land
joined.csv:1:1: error: 'id=Land' in '--map' is about the table of actors, which '--nodes FILE' names [usage]
     1 | seller,buyer
       | ^
[exit 64]

$ entente check joined.csv --map from=seller,nodes.kind=Art,to=buyer,id=Land,name=Staat
joined.csv:1:1: error: 'kind=Art,id=Land,name=Staat' in '--map' is about the table of actors, which '--nodes FILE' names [usage]
     1 | seller,buyer
       | ^
[exit 64]

$ entente check joined.csv --map from=seller,nam=Staat
joined.csv:1:1: error: '--map' knows no 'nam' here; there are from, to, weight, sign, layer, kind, directed, low, high, year, from_date, to_date, note, sources, range, exists, grade [usage]
     1 | seller,buyer
       | ^
[exit 64]

# A heading with a comma or quotes stands in quotes, as in the table.
$ printf '"Land A, Ort";"Land ""B""";"Wert, ""US"""\nx;y;3\n' > quoted.csv; entente check quoted.csv --map 'from="Land A, Ort",to="Land ""B"""'
quoted.csv: csv: 1 row read, 1 used, 0 skipped
  separator ';'
  no column of weights: every tie counts 1 (not used: 'Wert, "US"'; --map 'weight="Wert, ""US"""' names one)
quoted.csv: warning: the model names no sources [lint]
quoted.csv: good, with doubts

$ entente measure quoted.csv --map 'from="Land A, Ort",to="Land ""B""",weight="Wert, ""US"""' --only total_strength -q
quoted
2 actors, 1 tie, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure          combined
  ─────────────────────────
  total_strength      3.000

$ entente check quoted.csv --map 'from="Land A; Ort",to="Land ""B"'
quoted.csv:1:1: error: no column is called 'Land "B' (did you mean '"Land ""B"""'?); the headings are: 'Land A, Ort', 'Land "B"', 'Wert, "US"' [usage]
     1 | "Land A, Ort";"Land ""B""";"Wert, ""US"""
       | ^
[exit 64]

$ entente check quoted.csv --map 'from=Land A, Ort,to="Land ""B"""'
entente: error: ' Ort' in '--map' names no heading; one with a comma stands in quotes: '"Land A, Ort"' [usage]
[exit 64]

$ entente check quoted.csv --map 'from="Land A, Ort,to=x'
entente: error: the quote in '--map' that 'from="Land A, Ort,to=x' opens is never closed [usage]
[exit 64]

$ entente check quoted.csv --map 'from="Land A", Ort'
entente: error: ' Ort' in '--map' names no heading; one with a comma stands in quotes: '"Land A, Ort"' [usage]
[exit 64]

$ entente check quoted.csv --map 'from="Land A" , Ort'
entente: error: text behind the closing quote of 'from="Land A"' in '--map'; quotes of a heading are doubled [usage]
[exit 64]

$ printf 'from;to;Year "x\na;b;1\n' > quoted.csv; entente check quoted.csv
quoted.csv:1:14: error: a quote inside of a field; a field with quotes stands in quotes, and its own are doubled [syntax]
     1 | from;to;Year "x
       |              ^
[exit 65]

$ printf ',DE,FR\nDE,,1\nFR,,\n' > joined.csv; entente convert joined.csv joined.json --nodes nodes.csv --map id=Land,name=Staat -q && grep Deutschland joined.json
    { "id": "de", "name": "Deutschland", "kind": "state", "bloc": "eu" },

$ entente check joined.csv --nodes nodes.csv --map id=Land,weight=Staat
joined.csv:1:1: error: '--map' means nothing for a file of this kind [usage]
     1 | ,DE,FR
       | ^
[exit 64]

# An id that is missing is named; where ids are codes, the name is enough.
$ printf 'name;id;n\nKosovo;;1\n;;2\nA;\n' > land.csv; printf 'von;nach;n\nKosovo;A;2\n;x;3\nx;;4\n' > handel.csv; entente check handel.csv --nodes land.csv
land.csv:2:8: error: line 2 has no id for 'Kosovo': its 'id' is empty [missing]
     2 | Kosovo;;1
       |        ^
land.csv:3:2: error: line 3 has no id: its 'id' is empty [missing]
     3 | ;;2
       |  ^
land.csv:4:1: error: 2 fields, where the row of headings has 3 [syntax]
     4 | A;
       | ^
[exit 65]

$ entente check handel.csv
handel.csv: csv: 3 rows read, 1 used, 2 skipped: 1 without 'from' (line 3), 1 without 'to' (line 4)
  separator ';'
  columns by their headings: 'von' is from, 'nach' is to
  no column of weights: every tie counts 1 (not used: 'n'; --map weight=n names one)
handel.csv: warning: the model names no sources [lint]
handel.csv: good, with doubts

$ printf 'von;nach\nx;x\n' > handel.csv; entente check handel.csv
handel.csv:1:1: error: the 1 row is no tie: 1 tying somebody to itself (line 2) [missing]
     1 | von;nach
       | ^
[exit 65]

$ printf 'von;nach\n' > handel.csv; entente check handel.csv
handel.csv:1:1: error: none of the 0 rows is a tie [missing]
     1 | von;nach
       | ^
[exit 65]

$ printf ';x;\nx;0;1\ny;1;0\n' > handel.csv; entente check handel.csv --from matrix
handel.csv:1:4: error: the column 3 has no name [missing]
     1 | ;x;
       |    ^
[exit 65]

$ printf 'Land;ISO\nKosovo;\nx;y\n;z\n' > land.csv; printf 'von;nach\nKosovo;y\nx;z\n' > handel.csv; entente convert handel.csv handel.json --nodes land.csv && grep -A4 actors handel.json
handel.csv: csv: 2 rows read, 2 used, 0 skipped
  actors of land.csv: 3
  columns of land.csv by their headings: 'Land' is name, 'ISO' is id
  1 of them without 'ISO': the name is the id
  separator ';'
  columns by their headings: 'von' is from, 'nach' is to
  no column of weights: every tie counts 1
wrote handel.json
  "actors": [
    { "id": "kosovo", "name": "Kosovo" },
    { "id": "y", "name": "x" },
    { "id": "z", "name": "z" }
  ],

$ printf 'Land;ISO\nKosovo;\n' > land.csv; entente check handel.csv --nodes land.csv --map id=ISO
land.csv:2:8: error: line 2 has no id for 'Kosovo': its 'ISO' is empty [missing]
     2 | Kosovo;
       |        ^
[exit 65]

# Headings in German are known too, and codes are ids.
$ printf '\xef\xbb\xbfLand;K\u00fcrzel;B\u00fcndnis;Anmerkung\r\nDeutschland;DE;EU;\r\nFrankreich;FR;EU;x\r\n' > land.csv; printf '\xef\xbb\xbfvon;nach;Gewicht;Jahr\r\nDeutschland;Frankreich;1\u00a0253,5;2020\r\nFR;DE;1 000;2021\r\n' > handel.csv; entente convert handel.csv handel.json --nodes land.csv && grep -A8 '"blocs"' handel.json
handel.csv: csv: 2 rows read, 1 used, 1 skipped: 1 not valid then
  actors of land.csv: 2
  columns of land.csv by their headings: 'Land' is name, 'Kürzel' is id, 'Bündnis' is bloc, 'Anmerkung' is note
  the year 2021, the last there is; --at chooses another
  separator ';', decimal comma, thousands apart by a space, CRLF, byte order mark
  columns by their headings: 'von' is from, 'nach' is to, 'Gewicht' is weight, 'Jahr' is year
wrote handel.json
  "blocs": [ { "id": "eu", "title": "EU" } ],
  "actors": [
    { "id": "de", "name": "Deutschland", "bloc": "eu" },
    { "id": "fr", "name": "Frankreich", "bloc": "eu", "note": "x" }
  ],
  "ties": [ { "from": "fr", "to": "de", "layer": "ties", "weight": 1000 } ]
}

$ printf 'Akteur;Land\nA;DE\nB;DE\n' > land.csv; printf 'von;nach\nA;B\n' > handel.csv; entente check handel.csv --nodes land.csv
handel.csv: csv: 1 row read, 1 used, 0 skipped
  actors of land.csv: 2
  columns of land.csv by their headings: 'Akteur' is id
  columns of land.csv not used: 'Land'
  separator ';'
  columns by their headings: 'von' is from, 'nach' is to
  no column of weights: every tie counts 1
handel.csv: warning: the model names no sources [lint]
handel.csv: good, with doubts

$ printf 'actor;iso\nA;DE\nB;DE\n' > land.csv; entente check handel.csv --nodes land.csv
handel.csv: csv: 1 row read, 1 used, 0 skipped
  actors of land.csv: 2
  columns of land.csv by their headings: 'actor' is id
  columns of land.csv not used: 'iso'
  separator ';'
  columns by their headings: 'von' is from, 'nach' is to
  no column of weights: every tie counts 1
handel.csv: warning: the model names no sources [lint]
handel.csv: good, with doubts

# A title above the headings.
$ printf 'Handel mit vielen Partnern in Milliarden Euro, 2023;;\nvon;nach;wert\nDE;FR;1\n' > title.csv; entente check title.csv
title.csv:1:1: error: no heading says which column is 'from' (from, source, a, …) and 'to' (to, target, b, …); the headings are: 'Handel mit vielen Partnern in Milliarden…'; is this a title? Take out what stands above the headings [missing]
     1 | Handel mit vielen Partnern in Milliarden Euro, 2023;;
       | ^
[exit 65]

$ entente check title.csv --map from=von,to=nach,weight=wert
title.csv:1:1: error: no column is called 'von', 'nach', 'wert'; the headings are: 'Handel mit vielen Partnern in Milliarden…'; is this a title? Take out what stands above the headings [usage]
     1 | Handel mit vielen Partnern in Milliarden Euro, 2023;;
       | ^
[exit 64]

$ entente convert edges.csv edges.json --nodes edges.csv
edges.csv:1:1: error: no heading says which column is 'id' (id, node, actor, …); the headings are: 'Source', 'Target', 'Type', 'Weight', 'Layer'; '--map id=HEADING' does [missing]
     1 | Source,Target,Type,Weight,Layer
       | ^
[exit 65]

$ entente convert edges.csv edges.json --nodes nowhere.csv
nowhere.csv: error: cannot open 'nowhere.csv': No such file or directory [no-input]
[exit 66]

# Mistakes, all at once.
$ printf 'from,to,weight,year\nx,y,one,2010\nx,y\nx,z,1,10\n"x,z,1,2010\n' > wrong.csv; entente check wrong.csv
wrong.csv:2:5: error: 'one' is no number [wrong-type]
     2 | x,y,one,2010
       |     ^
wrong.csv:3:1: error: 2 fields, where the row of headings has 4 [syntax]
     3 | x,y
       | ^
wrong.csv:4:7: error: '10' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [out-of-range]
     4 | x,z,1,10
       |       ^
wrong.csv:5:1: error: the quote that opens here is never closed [syntax]
     5 | "x,z,1,2010
       | ^
[exit 65]

$ printf 'seller,buyer,musd\nx,y,3\n' > trade.csv; entente measure trade.csv
trade.csv:1:1: error: no heading says which column is 'from' (from, source, a, …) and 'to' (to, target, b, …); the headings are: 'seller', 'buyer', 'musd'; '--map from=HEADING,to=HEADING' does [missing]
     1 | seller,buyer,musd
       | ^
[exit 65]

$ entente measure trade.csv --map from=seller,to=buyer,weight=musd,colour=x
trade.csv:1:1: error: '--map' knows no 'colour' here; there are from, to, weight, sign, layer, kind, directed, low, high, year, from_date, to_date, note, sources, range, exists, grade [usage]
     1 | seller,buyer,musd
       | ^
[exit 64]

$ entente measure trade.csv --map from=seller,to=buyr,weight=musd
trade.csv:1:1: error: no column is called 'buyr' (did you mean 'buyer'?); the headings are: 'seller', 'buyer', 'musd' [usage]
     1 | seller,buyer,musd
       | ^
[exit 64]

$ entente measure trade.csv --map from=seller,to=buyer,weight=musd --only total_strength -q
trade
2 actors, 1 tie, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure          combined
  ─────────────────────────
  total_strength      3.000

$ entente measure trade.csv --from cvs
entente: error: '--from cvs' is no format that can be read; did you mean 'csv'? [usage]
[exit 64]

# A mark that may be one of fractions or of thousands.
$ printf 'from;to;weight\na;b;252\na;c;1.253\n' > marks.csv; entente check marks.csv
marks.csv:3:5: error: '1.253' may be 1253 or 1.253, and no other number tells; '--decimal point' reads 1.253, '--decimal comma' 1253 [contradiction]
     3 | a;c;1.253
       |     ^
[exit 65]

$ entente measure marks.csv --decimal comma --only total_strength
marks.csv: csv: 2 rows read, 2 used, 0 skipped
  separator ';', decimal comma, thousands apart by '.'
marks
3 actors, 2 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure          combined
  ─────────────────────────
  total_strength   1505.000

$ entente check marks.csv --decimal dot
entente: error: '--decimal dot' is neither point nor comma [usage]
[exit 64]

$ printf 'id;capability\na;1.234\n' > marks.csv; entente check edges.csv --nodes marks.csv
marks.csv:2:3: error: '1.234' may be 1234 or 1.234, and no other number tells; '--decimal point' reads 1.234, '--decimal comma' 1234 [contradiction]
     2 | a;1.234
       |   ^
[exit 65]

$ printf 'from,to\nGro\xdfbritannien,x\n' > latin.csv; entente check latin.csv
latin.csv:2:4: error: the byte 0xdf is not UTF-8 (Latin-1?); save the file as UTF-8 [encoding]
     2 | Gro\xdfbritannien,x
       |    ^
[exit 65]

# A matrix, symmetric or not.
$ printf ',a,b,c\na,,1,0\nb,1,,2\nc,0,2,\n' > matrix.csv; entente convert matrix.csv matrix.json && grep -A3 ties matrix.json
matrix.csv: matrix: 9 cells read, 4 used, 5 skipped: 3 empty, 2 of weight 0
  symmetric: ties are mutual
  separator ','
wrote matrix.json
  "layers": [ { "id": "ties", "title": "ties" } ],
  "actors": [
    { "id": "a", "name": "a" },
    { "id": "b", "name": "b" },
--
  "ties": [
    { "from": "a", "to": "b", "layer": "ties", "weight": 1 },
    { "from": "b", "to": "c", "layer": "ties", "weight": 2 }
  ]
}

$ printf ',a,b\na,0,1\nc,0,0\n' > matrix.csv; entente check matrix.csv
matrix.csv:1:1: error: there is no row of 'b' [missing]
     1 | ,a,b
       | ^
matrix.csv:3:1: error: no column is called 'c' [unknown-reference]
     3 | c,0,0
       | ^
[exit 65]

# Alliances by pair: of a pact of three one leaves, and one row has no row of the other direction.
$ h=version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_year,dyad_end_year,defense,entente; printf "$h\n7,2,Anvil,20,Birch,1950,,1,0\n7,20,Birch,2,Anvil,1950,,1,0\n7,2,Anvil,31,Cedar,1950,1960,1,0\n7,31,Cedar,2,Anvil,1950,1960,1,0\n7,20,Birch,31,Cedar,1950,1960,1,1\n" > pacts.csv; printf 'ccode,year,cinc\n2,1955,0.25\n20,1949,0.125\n20,1950,-9\n' > nmc.csv; entente convert pacts.csv pacts.json --at 1955 --nmc nmc.csv && cat pacts.json
pacts.csv: cow: 5 rows read, 5 used, 0 skipped
  2 obligations by rows of one direction only, which --both leaves out: Birch-Cedar
  capability of an earlier year: Birch (1949)
  no capability: Cedar
wrote pacts.json
{
  "format": "entente-model/1",
  "title": "pacts",
  "as_of": "1955",
  "layers": [
    { "id": "defense", "title": "defense" },
    { "id": "entente", "title": "entente" }
  ],
  "sources": [ { "id": "cow-gibler-2009", "title": "COW (Gibler 2009)" } ],
  "actors": [
    { "id": "anvil", "name": "Anvil", "kind": "state", "capability": 0.25 },
    { "id": "birch", "name": "Birch", "kind": "state", "capability": 0.125 },
    { "id": "cedar", "name": "Cedar", "kind": "state" }
  ],
  "ties": [ { "from": "birch", "to": "cedar", "layer": "entente", "weight": 1, "sources": ["cow-gibler-2009"] } ],
  "pacts": [
    { "id": "treaty-7-defense", "title": "Treaty 7, defense", "layer": "defense", "weight": 1,
      "members": ["anvil", "birch", "cedar"], "sources": ["cow-gibler-2009"] }
  ]
}

$ entente convert pacts.csv pacts.json --both --at 1955 && grep -A4 ties pacts.json
pacts.csv: cow: 5 rows read, 5 used, 0 skipped
  2 obligations by rows of one direction only, left out: Birch-Cedar
wrote pacts.json
  "ties": [
    { "from": "anvil", "to": "birch", "layer": "defense", "weight": 1, "sources": ["cow-gibler-2009"] },
    { "from": "anvil", "to": "cedar", "layer": "defense", "weight": 1, "sources": ["cow-gibler-2009"] }
  ]
}

$ entente convert pacts.csv pacts.json && grep -A4 ties pacts.json
pacts.csv: cow: 5 rows read, 5 used, 0 skipped
  as of 1960, the last year there is; --at chooses another
  2 obligations by rows of one direction only, which --both leaves out: Birch-Cedar
wrote pacts.json
  "ties": [ { "from": "birch", "to": "cedar", "layer": "entente", "weight": 1, "sources": ["cow-gibler-2009"] } ],
  "pacts": [
    { "id": "treaty-7-defense", "title": "Treaty 7, defense", "layer": "defense", "weight": 1,
      "members": ["anvil", "birch", "cedar"], "sources": ["cow-gibler-2009"] }
  ]

$ entente measure pacts.csv --at 1955 --map layer=entente --only actors,ties
pacts.csv: cow: 5 rows read, 1 used, 4 skipped: 4 without that obligation
  1 obligation by rows of one direction only, which --both leaves out: Birch-Cedar
  columns not used: 'defense'
pacts
2 actors, 1 tie, 1 layer; as of 1955; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure   combined
  ──────────────────
  actors           2
  ties             1

$ entente convert pacts.csv pacts.json --at 1900
pacts.csv:1:1: error: none of the 5 rows is a tie: 5 not in force then; their years are 1950 to 1960 [missing]
     1 | version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_yea
       | ^
[exit 65]

$ entente convert pacts.csv pacts.json --at 19
entente: error: '19' is no date (YYYY, YYYY-MM or YYYY-MM-DD) [usage]
[exit 64]

# Names that differ by little; North and South, Gambia and Zambia, Group 10 and 11, Austria and Australia do not.
$ printf 'from,to\nDeutschland,USA\nDeutschland,Österreich\nDeutschalnd,Austria\nU.S.A.,Australia\nNorth Korea,South Korea\nGambia,Zambia\nGroup 10,Group 11\nOsterreich,Gambia\n' > alike.csv; entente check alike.csv
alike.csv: csv: 8 rows read, 8 used, 0 skipped
  separator ','
  no column of weights: every tie counts 1
alike.csv: warning: the model names no sources [lint]
alike.csv:4:1: warning: 'Deutschalnd' and 'Deutschland' differ by little: one actor or two? [lint]
     4 | Deutschalnd,Austria
       | ^
alike.csv:5:1: warning: 'U.S.A.' and 'USA' differ by little: one actor or two? [lint]
     5 | U.S.A.,Australia
       | ^
alike.csv:9:1: warning: 'Osterreich' and 'Österreich' differ by little: one actor or two? [lint]
     9 | Osterreich,Gambia
       | ^
alike.csv: good, with doubts

$ entente measure alike.csv --only ties
alike.csv: csv: 8 rows read, 8 used, 0 skipped
  separator ','
  no column of weights: every tie counts 1
  'Deutschalnd' and 'Deutschland' differ by little: one actor or two? And 2 more; 'entente check' has them
alike
14 actors, 8 ties, 1 layer; focus: all actors
strength = |weight| / scale, distance along 1/strength

Cohesion of the network
  measure   combined
  ──────────────────
  ties             8

# Our own tables come back.
$ printf '{"format":"entente-model/1","title":"m","layers":[{"id":"l","title":"l"}],"actors":[{"id":"a","name":"A","threshold":0.5},{"id":"b","name":"B"},{"id":"c","name":"C"}],"ties":[{"from":"a","to":"b","layer":"l","weight":-0.5,"range":[-0.7,-0.3],"exists":0.25,"grade":"B"},{"from":"b","to":"c","layer":"l","weight":0.5,"relies_on":[{"actor":"a","share":0.5}],"directed":true}]}' > own.json; entente convert own.json own.csv && cat own-edges.csv && entente convert own-edges.csv back.json --nodes own-nodes.csv && grep -A3 ties back.json
csv: read back as a model, actors lose threshold
csv: read back as a model, ties lose relies_on
csv: holds layers as ids only: 1 without title, share and scale
wrote own-nodes.csv
wrote own-edges.csv
Source,Target,Type,Weight,sign,layer,range,exists,relies_on,grade
a,b,Undirected,0.5,-1,l,"[-0.7, -0.3]",0.25,,B
b,c,Directed,0.5,1,l,,,"[ { ""actor"": ""a"", ""share"": 0.5 } ]",
own-edges.csv: csv: 2 rows read, 2 used, 0 skipped
  actors of own-nodes.csv: 3
  columns of own-nodes.csv by their headings: 'Label' is name
  columns of own-nodes.csv not used: 'threshold'
  separator ','
  columns by their headings: 'Source' is from, 'Target' is to, 'Type' is directed
  columns not used: 'relies_on'
wrote back.json
  "ties": [
    { "from": "a", "to": "b", "layer": "l", "weight": -0.5, "range": [-0.7, -0.3], "exists": 0.25, "grade": "B" },
    { "from": "b", "to": "c", "layer": "l", "weight": 0.5, "directed": true }
  ]

$ printf 'from,to,weight,range,grade,exists\na,b,0.5,500 km,1,0.5\nb,c,0.5,"[0.4,0.6]",A,yes\n' > range.csv; entente convert range.csv range.json && grep -A3 ties range.json
range.csv: csv: 2 rows read, 2 used, 0 skipped
  separator ','
  columns not used: 'range', 'grade', 'exists'
wrote range.json
  "layers": [ { "id": "ties", "title": "ties" } ],
  "actors": [
    { "id": "a", "name": "a" },
    { "id": "b", "name": "b" },
--
  "ties": [
    { "from": "a", "to": "b", "layer": "ties", "weight": 0.5 },
    { "from": "b", "to": "c", "layer": "ties", "weight": 0.5 }
  ]
}

# What can be read is not always written.
$ entente convert pacts.json pacts.csv
csv: holds layers as ids only: 2 without title, share and scale
csv: holds sources as ids only: 1 without title, date and address
csv: holds no pacts: 1 written as ties between their members
csv: holds neither date nor note of the model
wrote pacts-nodes.csv
wrote pacts-edges.csv

$ entente list formats
Formats
  format           extension                way       what
  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  json             .json                    both      entente-model/1, in canonical order and layout
  graphml          .graphml                 both      GraphML, as NetworkX, igraph, Gephi and Cytoscape have it; holds a model wholly
  gexf             .gexf                    both      GEXF 1.2, Gephi's own: coloured and placed; of a scenario, phase by phase
  pajek            .net                     both      Pajek: a network for every layer, OUT-LAYER.net, with OUT.clu and OUT.vec; reads several relations
  cow              .csv                     read      Correlates of War alliances (v4.1, by dyad): obligations as layers, treaties as pacts
  atop             .csv                     read      alliances by pair and year, as of ATOP or peacesciencer: obligations as layers
  matrix           .csv                     read      a row and a column for each actor, and the weights of their ties
  csv              .csv                     both      a row for each tie: from, to, weight, layer, …; separated by comma, semicolon, tab or bar
  dot              .dot                     written   DOT, with all that a picture shows and where it stands
  scenario         .json                    read      entente-scenario/1: what happens, phase by phase
  result           .json                    written   entente-result/1: everything computed (--format json, result.json)
  ranking          .json                    written   entente-ranking/1: what every collapse costs (rank --json)
  attack           .json                    written   entente-attack/1: what is left after each fall (attack --json)
  keyplayers       .json                    written   entente-keyplayers/1: the set found, and how sure (keyplayers --json)
  diff             .json                    written   entente-diff/1: two models beside each other (diff --json)
  raw              .raw                     both      entente-raw/1: samples of one machine (--raw), for merge
  text, markdown   .txt, .md                written   tables
  table            .csv                     written   one row per figure
  diagram          .svg, .png, .pdf, .dot   written   draw, run -o; charts as .svg (rank, attack -o)

$ printf 'from;to;weight\nDE;FR;1,5\n' > sums.csv; printf 'id;name\nDE;Deutschland\nFR;Frankreich\n' > sums-nodes.csv; entente rank sums.csv --nodes sums-nodes.csv --json -q | grep '"sha256"' | sed 's/"[0-9a-f]*"}/"…"}/'
    {"role": "model", "file": "sums.csv", "sha256": "…"},
    {"role": "nodes", "file": "sums-nodes.csv", "sha256": "…"}
$ printf 'from,to,weight,Berichtszeit\na,b,3,1989\nb,a,2,1989\n' > both-ways.csv; entente run both-ways.csv
both-ways.csv:1:1: error: this is not JSON, which begins with '{' [syntax]
     1 | from,to,weight,Berichtszeit
       | ^
entente: error: a scenario is asked for, which is JSON ('entente init' makes one); collapse and rank take models and tables [syntax]
[exit 65]
$ entente draw both-ways.csv -o both-ways.svg -q && grep -o 'strength [0-9.]*' both-ways.svg | tail -1; entente measure both-ways.csv --pair a,b --only strength -q 2>&1 | tail -1
strength 3.00
  strength      3.000
$ entente convert both-ways.csv both-ways.json --map year=Berichtszeit && entente measure both-ways.json --at 1990 --only ties | head -2
both-ways.csv: csv: 2 rows read, 2 used, 0 skipped
  the year 1989, the last there is; --at chooses another
  1 pair stands in both directions, a and b (lines 2 and 3): ties are directed, and measures take the stronger direction; --mutual adds both up
  separator ','
wrote both-ways.json
entente: warning: '--at' without effect: nothing in the model has dates; it is as of 1989
both-ways
2 actors, 2 ties, 1 layer; as of 1989; focus: all actors
$ entente rank both-ways.csv --map Berichtszeit
entente: error: 'Berichtszeit' in '--map' is no KEY=HEADING, as from=Country is [usage]
[exit 64]
$ printf 'from,to,"Wert, Mio. EUR"\na,b,1\n' > long-heading.csv; entente rank long-heading.csv --map weight=Wert
long-heading.csv:1:1: error: no column is called 'Wert' (did you mean '"Wert, Mio. EUR"'?); the headings are: 'from', 'to', 'Wert, Mio. EUR' [usage]
     1 | from,to,"Wert, Mio. EUR"
       | ^
[exit 64]
