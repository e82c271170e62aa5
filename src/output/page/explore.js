/* SPDX-License-Identifier: 0BSD */
/* Whoever is chosen falls. Every outcome was computed beforehand; here it is looked up and shown. <![CDATA[ */
(() => {
  "use strict";
  const explorer = document.getElementById("explorer");
  if (!explorer) return;

  const find = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(find(id).textContent);
  const data = read("exploration");
  const { words, efficiency, efficiencyIndex, bonds, lines } = read("explore-page");
  const sets = new Map(data.sets.map((set) => [set.a.join(), set]));
  const most = data.sets.some((set) => set.a.length > 1) ? 2 : 1;
  let fallen = []; // in order of choice

  /* Numbers as on the rest of the page; the data have six digits, and no more are shown. */
  const fill = (text, ...values) => text.replace(/\{([1-9])\}/g, (place, number) => values[number - 1]);
  const isUndefined = (value) => Array.isArray(value);
  const digits = (number, decimals) =>
    number === 0 ? decimals : Math.max(0, Math.min(decimals, 5 - Math.floor(Math.log10(Math.abs(number)))));
  const fixed = (number, decimals) => {
    const text = Math.abs(number).toFixed(digits(number, decimals));
    return (number < 0 && Number(text) > 0 ? "−" : "") + text.replace(".", words.mark);
  };
  const signed = (number, decimals) => {
    const text = fixed(number, decimals);
    return Math.abs(number) < 0.5 * 10 ** -decimals ? "0" : number > 0 ? `+${text}` : text;
  };
  const percent = (before, now) => {
    const change = (100 * (now - before)) / Math.abs(before);
    return Math.abs(before) < 1e-12 ? "" : fill(words.percent, signed(change, Math.abs(change) < 0.5 ? 2 : 0));
  };
  /* Two decimals, or as many as it takes to tell both numbers apart. */
  const decimalsFor = (a, b) => {
    let decimals = 2;
    for (let steps = 100 * Math.abs(a - b); steps > 1e-7 && steps < 0.999 && decimals < 6; steps *= 10) decimals++;
    return decimals;
  };

  /* What became of the values before. */
  const apply = (before, changes = []) => {
    const now = [...before];
    for (let i = 0; i < changes.length; i += 2) now[changes[i]] = changes[i + 1];
    return now;
  };
  const namesOf = (list, numbers) => {
    const names = numbers.map((number) => list[number][1]);
    return names.length < 2 ? names.join() : names.slice(0, -1).join(words.comma) + words.and + names.at(-1);
  };

  /* The sentence: efficiency, the first pair's bond where it falls most, and the pacts. */
  const sayTurn = (name, before, now) => {
    if (isUndefined(before) || isUndefined(now))
      return fill(words.undefined, name, data.reasons[(isUndefined(now) ? now : before)[0]]);
    if (before === now) return fill(words.stays, name, fixed(now, 2));
    const decimals = decimalsFor(before, now);
    return fill(now < before ? words.falls : words.rises, name, fixed(before, decimals), fixed(now, decimals),
                percent(before, now));
  };
  const leftOf = (before, now) => (before > 1e-12 ? now / before : now > 1e-12 ? Infinity : 1);
  const sayBond = (now) => {
    const layers = data.layers.length > 1 ? data.layers.map((layer, i) => i + 1) : [0];
    const left = layers.map((i) => leftOf(data.before.b[i], now[i]));
    const least = Math.min(...left), chosen = least < 1 ? least : Math.max(...left);
    const index = chosen === 1 ? 0 : layers[left.indexOf(chosen)];
    return sayTurn(bonds[index], data.before.b[index], now[index]);
  };
  const sayPacts = (pacts = []) => {
    const names = namesOf(data.pacts, pacts);
    return pacts.length === 0 ? "" : fill(pacts.length === 1 ? words.dissolves : words.dissolve, names);
  };
  const causeOf = (set) => fill(words.without, namesOf(data.actors, set.a));
  const sentenceOf = (set, measures, bondsNow) => {
    if (set.a.length === 0) return words.nobody;
    const turn = sayTurn(efficiency, data.before.m[efficiencyIndex], measures[efficiencyIndex]);
    return data.pairs.length > 0
      ? fill(words.withBond, causeOf(set), turn, sayBond(bondsNow), sayPacts(set.p))
      : fill(words.sentence, causeOf(set), turn, sayPacts(set.p));
  };

  /* Tables: [heading, [text, class], ...] a row; names of measures lead to their definitions. */
  const makeCell = (tag, text, kind) => {
    const cell = document.createElement(tag);
    cell.textContent = text;
    cell.className = kind;
    return cell;
  };
  const makeHeading = (text) => {
    const heading = makeCell("th", text, ""), name = text.split(" ")[0];
    heading.scope = "row";
    if (!find(`m-${name}`)) return heading;
    const link = makeCell("a", text, "");
    link.href = `#m-${name}`;
    heading.replaceChildren(link);
    return heading;
  };
  const fillTable = (id, rows) => {
    find(id).tBodies[0].replaceChildren(...rows.map(([heading, ...cells]) => {
      const row = document.createElement("tr");
      row.append(makeHeading(heading), ...cells.map(([text, kind = "n"]) => makeCell("td", text, kind)));
      return row;
    }));
  };
  /* An undefined value is a dash, and its reason a note below. */
  const makeNotes = (id) => {
    const list = find(`${id}-notes`), seen = [];
    list.replaceChildren();
    return (reason) => {
      if (!seen.includes(reason)) {
        seen.push(reason);
        list.append(makeCell("li", data.reasons[reason], ""));
      }
      return ["–" + [...String(seen.indexOf(reason) + 1)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join(""), "n faint"];
    };
  };
  const turnCells = (before, now, decimals, direction, note) => {
    const show = (value) => (isUndefined(value) ? note(value[0]) : [fixed(value, decimals)]);
    if (isUndefined(before) || isUndefined(now))
      return [show(before), show(now), note((isUndefined(now) ? now : before)[0])];
    const text = signed(now - before, decimals);
    const tone = direction === 0 ? "n" : (now > before) === (direction > 0) ? "n good" : "n bad";
    return [show(before), show(now), text === "0" ? ["0", "n faint"] : [`${now < before ? "▼" : "▲"} ${text}`, tone]];
  };
  const showMeasures = (now) => {
    const note = makeNotes("explore-measures");
    fillTable("explore-measures", data.measures.map(([name, denominator, decimals, direction], i) => [
      denominator === "residual" ? fill(words.residual, name) : name,
      ...turnCells(data.before.m[i], now[i], decimals, direction, note),
    ]));
  };
  const showBonds = (now) => {
    const width = data.layers.length + 1, note = makeNotes("explore-bonds");
    const rows = now.map((value, i) => {
      const pair = data.pairs[Math.floor(i / width)].map((actor) => data.actors[actor][1]);
      const layer = i % width === 0 ? words.combined : data.layers[(i % width) - 1][1];
      return [fill(words.pair, ...pair), [layer, ""], ...turnCells(data.before.b[i], value, 3, 1, note)];
    });
    fillTable("explore-bonds", width > 2 ? rows : rows.filter((row, i) => i % width === 0));
  };
  const showReach = (parts) => {
    const whole = parts.reduce((sum, part) => sum + part, 0);
    fillTable("explore-reach", parts.map((part, i) =>
      [words.causes[i], [fixed(part, 3)], [whole > 1e-9 ? fill(words.share, fixed((100 * part) / whole, 0)) : ""]]));
  };

  /* The diagram of before, once more: its actors become buttons. */
  const diagram = find("explore-diagram"), source = diagram && document.querySelector("#frame0 svg");
  const svg = source && source.cloneNode(true);
  const part = (kind, number) => svg.querySelector(`#explore-${kind}${number}`);
  const titles = [];
  const prepareDiagram = () => {
    svg.querySelectorAll("[id]").forEach((element) => { element.id = element.id.replace(/^frame0-/, "explore-"); });
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", words.diagram);
    svg.querySelectorAll("g g").forEach((group) => group.setAttribute("aria-hidden", "true"));
    for (const [actor] of data.sets.map((set) => set.a).filter((set) => set.length === 1)) {
      const node = part("n", actor);
      node.removeAttribute("aria-hidden");
      node.setAttribute("role", "button");
      node.setAttribute("tabindex", "0");
      node.setAttribute("aria-label", data.actors[actor][1]);
      node.dataset.actor = actor;
    }
    titles.push(...[0, 1].map((i) => part("title", i)?.querySelector("text")).filter(Boolean));
    titles.forEach((title) => { title.dataset.text = title.textContent; });
    svg.querySelectorAll(".edge > path").forEach((path) => {
      path.dataset.width = path.getAttribute("stroke-width") ?? 1;
    });
    diagram.classList.add("frame");
    diagram.querySelector(".scroll").append(svg);
  };
  /* A triangle that points down, half way. */
  const makeMark = (path) => {
    const mark = document.createElementNS(svg.namespaceURI, "path");
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
    mark.setAttribute("d", `M${x - 6},${y - 5}L${x + 6},${y - 5}L${x},${y + 6}Z`);
    mark.setAttribute("class", "weak-mark");
    return mark;
  };
  const showLine = (edge, isGone, left) => {
    const paths = [...edge.querySelectorAll(":scope > path[data-width]")];
    edge.querySelectorAll(".pale, .weak-mark").forEach((extra) => extra.remove());
    edge.classList.toggle("gone", isGone);
    paths.forEach((path) => path.setAttribute("stroke-width", Math.max(0.6, path.dataset.width * left)));
    if (left === 1 || isGone) return;
    const pale = paths[0].cloneNode();
    pale.setAttribute("class", "pale");
    pale.setAttribute("stroke-width", Number(paths[0].dataset.width) * paths.length + 3);
    edge.prepend(pale);
    edge.append(makeMark(paths[0]));
  };
  const showDiagram = (set) => {
    const gone = new Set(set.g), left = new Map();
    for (let i = 0; set.w && i < set.w.length; i += 2) left.set(set.w[i], set.w[i + 1] / data.ties[set.w[i]][4]);
    lines.forEach(([a, b, tie], i) => {
      const edge = part("e", i);
      if (edge) showLine(edge, set.a.includes(a) || set.a.includes(b) || gone.has(tie), left.get(tie) ?? 1);
    });
    svg.querySelectorAll("[data-actor]").forEach((node) => {
      const isFallen = set.a.includes(Number(node.dataset.actor)), text = node.querySelector("text");
      node.classList.toggle("fallen", isFallen);
      if (text) text.textContent = text.textContent.replace(/^† /, "").replace(/^/, isFallen ? "† " : "");
    });
    if (titles.length === 2) {
      titles[0].textContent = set.a.length > 0 ? causeOf(set) : titles[1].dataset.text;
      titles[1].textContent = "";
    }
  };

  const show = () => {
    const key = [...fallen].sort((a, b) => a - b).join();
    const set = sets.get(key) ?? { a: [], r: [0, 0, 0] };
    const measures = apply(data.before.m, set.m), bondsNow = apply(data.before.b, set.b);
    explorer.classList.toggle("idle", fallen.length === 0);
    explorer.querySelectorAll("[data-actor]").forEach((choice) =>
      choice.setAttribute("aria-pressed", fallen.includes(Number(choice.dataset.actor))));
    find("explore-sentence").textContent = sentenceOf(set, measures, bondsNow);
    find("explore-ties").textContent = fill(words.ties, (set.g ?? []).length, (set.w ?? []).length / 2);
    find("explore-paradox").textContent =
      set.d ? fill(words.paradox, set.d.map((measure) => data.measures[measure][0]).join(words.comma)) : "";
    showMeasures(measures);
    if (data.pairs.length > 0) showBonds(bondsNow);
    showReach(set.r);
    if (svg) showDiagram(set);
  };
  const toggle = (choice) => {
    const actor = Number(choice.dataset.actor);
    fallen = fallen.includes(actor) ? fallen.filter((other) => other !== actor) : [...fallen, actor].slice(-most);
    show();
  };
  explorer.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-actor]");
    if (choice) toggle(choice);
  });
  if (svg) prepareDiagram();
  else if (diagram) diagram.hidden = true;
  svg?.addEventListener("keydown", (event) => {
    const choice = event.target.closest("[data-actor]");
    if (!choice || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    toggle(choice);
  });
  find("explore-reset").addEventListener("click", () => {
    fallen = [];
    show();
  });
  explorer.hidden = false;
  show();
})();
/* ]]> */
