// Tables that stand as lists on a phone are shown otherwise than tables are, and an element that is shown otherwise may be no table to
// who hears the page: a cell that is not displayed puts those after it under the wrong heads, and a row that is a block may be no row.

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {Awaited<ReturnType<typeof treeOf>>[number]} Node */

/** @param {Session} session */
const treeOf = async (session) => (await session.send('Accessibility.getFullAXTree')).nodes;

/** The rows of the page's tables as they are read aloud: `columnheader columnheader`, `rowheader cell`. @param {Session} session */
async function read(session) {
  const nodes = await treeOf(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {Node} node @returns {Node[]} Those below it, and it; not those in a table within. */
  const within = (node) => [
    node,
    ...(node.childIds ?? [])
      .map((id) => byId.get(id))
      .filter((child) => child !== undefined)
      .flatMap(within),
  ];
  /** @param {Node} node @param {string[]} roles */
  const below = (node, ...roles) =>
    within(node).filter((one) => !one.ignored && roles.includes(String(one.role?.value)));
  const root = nodes[0];
  return root === undefined
    ? []
    : below(root, 'table').map((table) =>
        below(table, 'row').map((row) =>
          below(row, 'columnheader', 'rowheader', 'cell')
            .map(({ role }) => role?.value)
            .join(' '),
        ),
      );
}

/** The same rows as the page has them. @param {Page} page */
const written = (page) =>
  page.locator('table').evaluateAll((tables) =>
    tables
      // What a dialog stands before is not read.
      .filter((table) => table.checkVisibility() && !document.querySelector(':modal'))
      .map((table) =>
        [...table.querySelectorAll('tr')].map((row) =>
          [...row.children]
            .map((cell) =>
              cell.localName === 'td'
                ? 'cell'
                : /^row/.test(cell.getAttribute('scope') ?? '')
                  ? 'rowheader'
                  : 'columnheader',
            )
            .join(' '),
        ),
      ),
  );

/** What is read of the page's tables otherwise than it is written, where any of them stands as a list. @param {Page} page */
export async function misread(page) {
  if ((await page.locator('table.stacked').count()) === 0) return undefined;
  const session = await page.context().newCDPSession(page);
  const [aloud, inPage] = [await read(session), await written(page)];
  await session.detach();
  const place = inPage.findIndex((rows, place) => String(rows) !== String(aloud[place]));
  return place < 0
    ? undefined
    : `a table has the rows\n    ${inPage[place]?.join('\n    ')}\n  and is read as\n    ${aloud[place]?.join('\n    ')}`;
}
