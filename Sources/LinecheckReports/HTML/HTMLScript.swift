/// The script of a page: search, filters and keys. It adds nothing that is not on the page already.
///
/// What changes here changes `HTMLPolicy.scriptHash`.
enum HTMLScript {
  static let text = #"""

    "use strict";
    (() => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      const byId = (id) => document.getElementById(id);
      const controls = byId("controls");
      if (!controls) return;

      const [search, count, clear, fold] = ["search", "count", "clear", "fold"].map(byId);
      const lists = all("select[data-filter]");
      const bars = [];
      const groups = all(".group").map((element) => {
        const number = element.querySelector("h3 span");
        return { element, number, all: Number(number.textContent), shown: 0 };
      });
      const rows = groups.flatMap((group) =>
        [...group.element.querySelectorAll(".finding")].map((element) => ({ element, group })));
      let shown = rows;

      // The text of a finding is taken when somebody searches for the first time.
      const textOf = (row) => (row.text ??= row.element.textContent.toLowerCase());
      const plural = (number) => (number === 1 ? "1 finding" : `${number} findings`);

      const apply = () => {
        const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
        const wanted = lists.filter((list) => list.value !== "")
          .map((list) => [`data-${list.dataset.filter}`, list.value]);
        const isFiltered = words.length + wanted.length > 0;
        for (const group of groups) group.shown = 0;
        shown = rows.filter((row) => {
          const fits = wanted.every(([name, value]) => row.element.getAttribute(name) === value)
            && words.every((word) => textOf(row).includes(word));
          if (row.element.hidden === fits) row.element.hidden = !fits;
          if (fits) row.group.shown += 1;
          return fits;
        });
        for (const group of groups) {
          group.element.hidden = group.shown === 0;
          group.number.textContent =
            group.shown === group.all ? group.all : `${group.shown} of ${group.all}`;
          const folded = group.element.querySelector(".fold");
          if (folded) folded.open = isFiltered && group.shown > 0;
        }
        for (const bar of bars) bar.button.setAttribute("aria-pressed", bar.list.value === bar.value);
        count.textContent = isFiltered
          ? `${shown.length} of ${plural(rows.length)}` : plural(rows.length);
        byId("none").hidden = shown.length > 0;
        clear.disabled = !isFiltered;
      };

      // The address keeps what is looked for, by name: numbers differ from run to run.
      const nameOf = (option) => option.textContent.replace(/ \(\d+\)$/, "");
      const keep = () => {
        const state = new URLSearchParams();
        if (search.value !== "") state.set("search", search.value);
        for (const list of lists) {
          if (list.value !== "") state.set(list.dataset.filter, nameOf(list.selectedOptions[0]));
        }
        const text = String(state);
        try {
          history.replaceState(null, "", `#${text}`);
        } catch {
          // A frame without an origin has no address to keep.
        }
      };
      const restore = () => {
        const hash = location.hash.slice(1);
        const target = /^f\d+$/.test(hash) ? byId(hash) : null;
        if (target) {
          target.open = true;
          target.scrollIntoView();
        }
        if (!hash.includes("=")) return;
        const state = new URLSearchParams(hash);
        search.value = state.get("search") ?? "";
        for (const list of lists) {
          const name = state.get(list.dataset.filter);
          const option = [...list.options].find((option) => nameOf(option) === name);
          list.value = option?.value ?? "";
        }
        apply();
        byId("findings").scrollIntoView();
      };

      const change = () => {
        apply();
        keep();
      };
      const reset = () => {
        search.value = "";
        for (const list of lists) list.value = "";
        change();
      };

      // While somebody types, many findings are gone through once at the end.
      let timer = 0;
      search.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(change, rows.length > 2000 ? 150 : 0);
      });
      for (const list of lists) list.addEventListener("change", change);
      clear.addEventListener("click", reset);

      // A bar of a chart becomes a button that filters, and takes the filter back.
      for (const bar of all("li[data-filter]")) {
        const list = lists.find((list) => list.dataset.filter === bar.dataset.filter);
        if (!list) continue;
        const entry = bar.firstElementChild;
        const button = document.createElement("button");
        button.type = "button";
        button.className = entry.className;
        button.append(...entry.childNodes);
        entry.replaceWith(button);
        button.setAttribute("aria-pressed", "false");
        const value = bar.dataset.value;
        bars.push({ button, list, value });
        button.addEventListener("click", () => {
          list.value = list.value === value ? "" : value;
          change();
          if (list.value !== "") byId("findings").scrollIntoView();
        });
      }

      const areOpen = () => rows.length > 0 && rows[0].element.open;
      const name = () => { fold.textContent = areOpen() ? "Close all" : "Open all"; };
      fold.addEventListener("click", () => {
        const open = !areOpen();
        for (const row of rows) row.element.open = open;
        name();
      });

      const step = (by) => {
        const seen = shown.filter((row) => row.element.parentElement.open !== false);
        if (seen.length === 0) return;
        const current = document.activeElement?.closest(".finding");
        let next = seen.findIndex((row) => row.element === current) + by;
        if (!current || next < by) {
          // Nothing has the focus: the first that is in sight is next.
          next = seen.findIndex((row) => row.element.getBoundingClientRect().bottom > innerHeight / 4);
        }
        next = Math.min(Math.max(next, 0), seen.length - 1);
        const summary = seen[next].element.querySelector("summary");
        summary.focus({ preventScroll: true });
        summary.scrollIntoView({ block: "center" });
      };
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (event.key === "Escape") {
          if (!clear.disabled || search.value !== "") reset();
          if (document.activeElement === search) search.blur();
          return;
        }
        if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
        if (event.key === "/") {
          event.preventDefault();
          byId("findings").scrollIntoView();
          search.focus({ preventScroll: true });
        } else if (event.key === "j") {
          step(1);
        } else if (event.key === "k") {
          step(-1);
        }
      });

      // Where a line is wider than the page, what is marked is what is seen first.
      const showMark = (event) => {
        const mark = event.skipped ? null : event.target.querySelector?.("pre mark");
        if (!mark?.checkVisibility?.({ contentVisibilityAuto: true })) return;
        const frame = mark.closest("pre");
        const end = mark.offsetLeft + mark.offsetWidth - frame.clientWidth;
        if (frame.scrollLeft === 0 && end > 0) frame.scrollLeft = Math.min(mark.offsetLeft, end) - 8;
      };
      document.addEventListener("toggle", (event) => {
        // Where all are opened at once, only those in sight are looked at, by the other event.
        if (event.target.contains(document.activeElement)) showMark(event);
      }, true);
      document.addEventListener("contentvisibilityautostatechange", showMark, true);

      // Paper has nothing to unfold. Thousands of open findings are more than anybody prints.
      let closed = [];
      addEventListener("beforeprint", () => {
        closed = shown.length > 2000 ? [] : all("details:not([open])");
        for (const element of closed) element.open = true;
      });
      addEventListener("afterprint", () => { for (const element of closed) element.open = false; });

      addEventListener("hashchange", restore);
      controls.hidden = false;
      name();
      count.textContent = plural(rows.length);
      restore();
    })();

    """#
}
