// What makes a page hard to use: text whose contrast is too low, a page wider than the window, controls
// without a name, ids that are there twice, headings that leave out a level.
(() => {
  const problems = [];
  const say = (text) => { if (problems.length < 20) problems.push(text); };
  const parse = (text) => text.match(/[\d.]+/g).map(Number);
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const color = parse(getComputedStyle(node).backgroundColor);
      if (color.length < 4 || color[3] === 1) return color;
      if (color[3] !== 0) say(`a colour that is half seen through: ${node.className}`);
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), left = 20000; node && left > 0; node = walker.nextNode(), left -= 1) {
    const element = node.parentElement;
    if (node.data.trim() === "" || element.closest("script, style, option")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const color = parse(getComputedStyle(element).color);
    const [one, two] = [light(color), light(ground(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const name = `${element.tagName}.${element.className}`;
    if (contrast < 4.5 && !element.closest(":disabled") && !seen.has(name)) {
      seen.add(name);
      say(`contrast ${contrast.toFixed(2)}: ${name} "${node.data.trim().slice(0, 30)}"`);
    }
  }
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    say(`${root.scrollWidth} pixels in a window of ${innerWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
      if (element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("pre, .what, .skip")) {
        say(`too wide: ${element.tagName}.${element.className}`);
        break;
      }
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) say("an id is there twice");
  for (const element of document.querySelectorAll("input, select")) {
    if (!element.labels.length && !element.ariaLabel) say(`no label: ${element.outerHTML.slice(0, 60)}`);
  }
  for (const element of document.querySelectorAll("a, button")) {
    if (element.textContent.trim() === "") say(`no name: ${element.outerHTML.slice(0, 60)}`);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say(`a heading of level ${next} after one of ${level}`);
    level = next;
  }
  if (root.lang === "" || document.title === "") say("no language, or no title");
  if (document.querySelectorAll("main, header, footer, nav").length !== 4) say("landmarks");
  return problems;
})();
