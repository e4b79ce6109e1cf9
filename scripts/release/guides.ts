/** The guides of docs/guides as pages that a browser shows without anything installed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

export interface ReleaseFile {
  /** Path in the release, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const STYLE = `
:root { color-scheme: light dark; font-family: 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif; }
main { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7; }
img { max-width: 100%; border: 1px solid #8884; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8886; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: 0.75rem; background: #8882; }
code { font-family: Consolas, monospace; }
`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One guide as a page of its own. Links to other guides lead to their pages. */
export function guidePage(markdown: string): string {
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1] ?? '绩效';
  const linked = markdown.replace(/\]\((?!https?:)([\w-]+)\.md(#[^)]*)?\)/g, ']($1.html$2)');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>
${marked.parse(linked, { async: false })}</main></body>
</html>
`;
}

/** Every guide with its pictures, below `guides/`. @param folder docs/guides */
export function guideFiles(folder: string): ReleaseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return name.endsWith('.md')
        ? {
            name: `guides/${name.replace(/\.md$/, '.html')}`,
            bytes: Buffer.from(guidePage(readFileSync(path, 'utf8'))),
          }
        : { name: `guides/${name}`, bytes: readFileSync(path) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
