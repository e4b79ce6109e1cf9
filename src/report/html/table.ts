import { html, type Markup } from './markup';

/** A column: its heading, its share of the width in percent, and a class for its cells. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly kind?: 'number' | 'cell' | 'rule';
}

/** A table whose header is repeated on every page it goes over. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (Markup | string | number)[])[],
): Markup {
  const cell = (content: Markup | string | number, index: number) => {
    const kind = columns[index]?.kind;
    return kind ? html`<td class="${kind}">${content}</td>` : html`<td>${content}</td>`;
  };
  return html`<div class="scroll">
    <table>
      <colgroup>
        ${columns.map(({ width }) => html`<col style="width:${width}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map(({ head, kind }) =>
            kind === 'number'
              ? html`<th scope="col" class="number">${head}</th>`
              : html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
