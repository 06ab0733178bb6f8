// The words that name a table cell: {column, row, others}. `column` is the heading of the column that the element stands in, with the table's
// caption; `row` is the heading or first cell of its row; `others` are the headings of the other columns. Handed to an element; reads only.
(element) => {
  const text = (cell) => (cell ? cell.innerText.trim() : "");
  // The cells of a table by row and column, with each cell that spans several in all of its places.
  const grid = (table) => {
    const places = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (places[y][x]) x += 1;
        for (let down = 0; down < cell.rowSpan && y + down < places.length; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1) places[y + down][x + right] = cell;
        x += cell.colSpan;
      }
    });
    return places;
  };
  const inTable = () => {
    const cell = element.closest && element.closest("td,th"), table = cell && cell.closest("table");
    if (!table) return null;
    const places = grid(table), y = places.findIndex((row) => row.includes(cell)), x = places[y].indexOf(cell);
    const heading = (row) => row && row[x] && row[x] !== cell && (row[x].tagName === "TH" || (row === places[0] && !/\d/.test(row.map(text).join(""))));
    const head = places.slice(0, y).reverse().find(heading) || [];
    const first = places[y].find((one) => one !== cell && one.tagName === "TH") || places[y][0];
    const others = head.filter((one, at) => at !== x && one !== head[x]);
    return { column: [text(head[x]), text(table.caption)].filter(Boolean).join(" "), row: first === cell ? "" : text(first), others: [...new Set(others)].map(text) };
  };
  // The headings of a grid that is drawn with roles instead of a table.
  const byRole = () => {
    const cell = element.closest && element.closest("[role=cell],[role=gridcell]"), row = cell && cell.closest("[role=row]");
    const table = row && row.closest("[role=table],[role=grid],[role=treegrid]");
    if (!table) return null;
    const heads = [...table.querySelectorAll("[role=columnheader]")], x = [...row.children].indexOf(cell);
    return { column: text(heads[x]), row: x > 0 ? text(row.children[0]) : "", others: heads.filter((_, at) => at !== x).map(text) };
  };
  const found = inTable() || byRole() || { column: "", row: "", others: [] };
  const short = (words) => words.slice(0, 80);
  return { column: short(found.column), row: short(found.row), others: found.others.map(short) };
}
