/**
 * Draws the picture of every form: template → LibreOffice → PDF → PNG. `tsx scripts/form-docs/pictures.ts`; needs
 * `soffice` and `pdftoppm` on the path.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profiles } from '../../src/core/profile';
import { blankTable, templates } from '../../src/core/templates';
import { writeForms } from '../../src/host/file';

const images = join(__dirname, '../../docs/forms/images');
const newest = profiles.at(-1)!;
const RESOLUTION = '72';

async function draw(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'form-pictures-'));
  try {
    for (const table of templates) {
      const form = blankTable(table, { profile: newest, year: 2026, lines: 'layouts' in table ? 1 : 12 });
      writeFileSync(join(folder, `${table.id}.xlsx`), await writeForms([{ name: table.name.zh, form }]));
    }
    const files = templates.map(({ id }) => join(folder, `${id}.xlsx`));
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    mkdirSync(images, { recursive: true });
    for (const { id } of templates) {
      const pdf = join(folder, `${id}.pdf`);
      execFileSync('pdftoppm', [
        '-r',
        RESOLUTION,
        '-png',
        '-f',
        '1',
        '-l',
        '1',
        '-singlefile',
        pdf,
        join(folder, id),
      ]);
      copyFileSync(join(folder, `${id}.png`), join(images, `${id}.png`));
    }
    console.log(`docs/forms/images: ${templates.length} pictures`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void draw();
