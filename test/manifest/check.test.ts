import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, projectContext, type ManifestContext } from '../../scripts/manifest/check';
import type { FunctionsMetadata } from '../../scripts/functions-metadata';
import { resources } from '../../src/i18n';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const context = projectContext();

/** The manifest with one place changed; a place that is not there, or there twice, is a mistake of the test. */
function changed(from: string, to: string): string {
  const parts = manifest.split(from);
  if (parts.length !== 2) throw new Error(`${from} is there ${parts.length - 1} times`);
  return parts.join(to);
}

/** Names of the checks that complain. */
function complaints(xml: string, other: Partial<ManifestContext> = {}): string[] {
  return [...new Set(checkManifest(xml, { ...context, ...other }).map(({ check }) => check))];
}

test('the manifest of the project has nothing wrong with it', () => {
  expect(checkManifest(manifest, context)).toEqual([]);
});

test('buttons are called as in the pane', () => {
  for (const text of Object.values(resources).flatMap(({ pane, help }) => [
    pane.actions.auditSheet,
    pane.actions.clearMarks,
    pane.views.templates,
    pane.tasks.auditSelection,
    help.title,
  ])) {
    expect(manifest).toContain(`Value="${text}"`);
  }
});

const HOST = 'https://localhost:3000';
const tooLong = '长'.repeat(251);

test.each<[problem: string, check: string, from: string, to: string]>([
  ['an element that is not closed', 'xml', '</OfficeTab>', ''],
  ['a second root element', 'xml', '</OfficeApp>', '</OfficeApp><OfficeApp />'],
  ['an end without a beginning', 'xml', '</OfficeApp>', '</OfficeApp></OfficeApp>'],

  ['an element out of order', 'order', '<Permissions>ReadWriteDocument</Permissions>\n', ''],
  [
    'an element in the wrong place',
    'order',
    '<Namespace resid="Functions.Namespace" />',
    '<Label resid="Functions.Namespace" />',
  ],
  [
    'an element twice',
    'order',
    '<ProviderName>Jixiao</ProviderName>',
    '<ProviderName>Jixiao</ProviderName><ProviderName>Jixiao</ProviderName>',
  ],
  [
    'the metadata before the page',
    'order',
    '<Page>\n              <SourceLocation resid="Taskpane.Url" />\n            </Page>\n            <Metadata>\n              <SourceLocation resid="Functions.Metadata.Url" />\n            </Metadata>',
    '<Metadata>\n              <SourceLocation resid="Functions.Metadata.Url" />\n            </Metadata>\n            <Page>\n              <SourceLocation resid="Taskpane.Url" />\n            </Page>',
  ],

  ['an id that is no GUID', 'guid', '00c0edd2-9052-43b4-b965-d60f2d5762ae', '00c0edd2-9052-43b4-b965'],
  ['a version of three numbers', 'version', '<Version>0.1.0.0<', '<Version>0.1.0<'],
  ["a version that is not the product's", 'version', '<Version>0.1.0.0<', '<Version>9.1.0.0<'],
  ['another kind of add-in', 'kind', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ['another program', 'kind', '<Host Name="Workbook" />', '<Host Name="Document" />'],
  ['a requirement left out', 'requirements', '<Set Name="SharedRuntime" MinVersion="1.1" />', ''],
  [
    'a requirement too low',
    'requirements',
    'Name="ExcelApi" MinVersion="1.14"',
    'Name="ExcelApi" MinVersion="1.7"',
  ],

  ['an address without encryption', 'https', `${HOST}/support.html`, 'http://localhost:3000/support.html'],
  ['an IP address', 'https', `${HOST}/support.html`, 'https://10.0.0.8/support.html'],
  ['no address at all', 'https', `${HOST}/support.html`, 'support.html'],
  ['an address on another host', 'one-host', `${HOST}/support.html`, 'https://example.com/support.html'],
  [
    'metadata on another host for one language',
    'one-host',
    `Value="${HOST}/functions.en-US.json"`,
    'Value="https://example.com/functions.en-US.json"',
  ],
  ['an address without a file', 'file', `${HOST}/support.html`, `${HOST}/help.html`],

  [
    'a resource that is not defined',
    'resid-undefined',
    '<Description resid="ShowPane.Tip" />',
    '<Description resid="Missing" />',
  ],
  [
    'a long text where a short one belongs',
    'resid-undefined',
    '<Title resid="AuditSheet.Title" />',
    '<Title resid="AuditSheet.Tip" />',
  ],
  [
    'a resource that is not used',
    'resid-unused',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="多余"><bt:Override Locale="en-US" Value="Spare" /></bt:String>',
  ],
  [
    'a resource defined twice',
    'resid-twice',
    '<bt:String id="Group.Label"',
    '<bt:String id="ShowPane.Label"',
  ],
  [
    'a resource id of 33 characters',
    'resid-length',
    '<bt:String id="Group.Label"',
    `<bt:String id="${'x'.repeat(33)}"`,
  ],

  ['another default language', 'locale', '<DefaultLocale>zh-CN<', '<DefaultLocale>en-US<'],
  ['a text without English', 'locale', '<bt:Override Locale="en-US" Value="Open Jixiao" />', ''],
  [
    'a text in another language only',
    'locale',
    'Locale="en-US" Value="Open Jixiao"',
    'Locale="en-GB" Value="Open Jixiao"',
  ],
  ['a Chinese text for English', 'locale', 'Value="Open Jixiao"', 'Value="打开"'],
  ['an English text for Chinese', 'locale', 'DefaultValue="打开绩效"', 'DefaultValue="Open"'],
  [
    'a name without English',
    'locale',
    '<DisplayName DefaultValue="绩效">\n    <Override Locale="en-US" Value="Jixiao" />',
    '<DisplayName DefaultValue="绩效">',
  ],
  [
    'functions described in Chinese only',
    'locale',
    `<bt:Override Locale="en-US" Value="${HOST}/functions.en-US.json" />`,
    '',
  ],
  [
    'a label of more than 125 characters',
    'length',
    'DefaultValue="审核本表"',
    `DefaultValue="${tooLong.slice(0, 126)}"`,
  ],
  [
    'a description of more than 250',
    'length',
    'Value="Opens the pane',
    `Value="${'x'.repeat(250)}Opens the pane`,
  ],

  ['an icon left out', 'icon-missing', '<bt:Image size="80" resid="Clear.80" />', ''],
  [
    'an icon of the wrong size',
    'icon-size',
    '<bt:Image size="80" resid="Clear.80" />',
    '<bt:Image size="80" resid="Clear.64" />',
  ],
  [
    'a shop icon of the wrong size',
    'icon-size',
    `<IconUrl DefaultValue="${HOST}/assets/icon-32.png" />`,
    `<IconUrl DefaultValue="${HOST}/assets/icon-16.png" />`,
  ],
  [
    'an icon that is no PNG',
    'icon-size',
    `<IconUrl DefaultValue="${HOST}/assets/icon-32.png" />`,
    `<IconUrl DefaultValue="${HOST}/assets/icon.svg" />`,
  ],

  ['a runtime with a short life', 'runtime', 'lifetime="long"', 'lifetime="short"'],
  [
    'commands on a page of their own',
    'runtime',
    '<FunctionFile resid="Taskpane.Url" />',
    '<FunctionFile resid="Functions.Script.Url" />',
  ],
  ['a button whose function has no code', 'action', '<FunctionName>auditSheet<', '<FunctionName>auditAll<'],
  [
    'a button that opens no page',
    'action',
    '<TaskpaneId>Jixiao.Pane</TaskpaneId>\n                    <SourceLocation resid="Taskpane.Url" />',
    '<TaskpaneId>Jixiao.Pane</TaskpaneId>',
  ],
  ['an entry in a menu that Excel has not', 'menu', 'id="ContextMenuCell"', 'id="ContextMenuRow"'],
  ['an entry of a menu in the ribbon', 'menu', 'xsi:type="ContextMenu"', 'xsi:type="PrimaryCommandSurface"'],
  ['shortcuts that are not there', 'file', `${HOST}/shortcuts.json`, `${HOST}/keys.json`],
  ['shortcuts on another host', 'one-host', `${HOST}/shortcuts.json`, 'https://example.com/shortcuts.json'],
  ['two buttons with one id', 'control-id', 'id="Jixiao.ClearMarks"', 'id="Jixiao.AuditSheet"'],

  [
    'another namespace',
    'namespace',
    'id="Functions.Namespace" DefaultValue="JX"',
    'id="Functions.Namespace" DefaultValue="JIXIAO"',
  ],
  [
    'a namespace per language',
    'namespace',
    '<bt:String id="Functions.Namespace" DefaultValue="JX" />',
    '<bt:String id="Functions.Namespace" DefaultValue="JX"><bt:Override Locale="en-US" Value="JXE" /></bt:String>',
  ],
  [
    'metadata that is none',
    'functions',
    `<bt:Url id="Functions.Metadata.Url" DefaultValue="${HOST}/functions.json">`,
    `<bt:Url id="Functions.Metadata.Url" DefaultValue="${HOST}/taskpane.js">`,
  ],
])('%s is a problem (%s)', (_problem, check, from, to) => {
  expect(complaints(changed(from, to))).toContain(check);
});

test('a button that is gone leaves a function without one', () => {
  const button = /<Control xsi:type="Button" id="Jixiao.ClearMarks">[\s\S]*?<\/Control>/.exec(manifest)![0];
  expect(complaints(changed(button, ''))).toContain('action');
});

test('an element moved behind its successor is named with its line', () => {
  const permissions = '  <Permissions>ReadWriteDocument</Permissions>\n';
  const moved = changed(permissions, '').replace('  <DefaultSettings>', `${permissions}  <DefaultSettings>`);
  const [problem, ...others] = checkManifest(moved, context);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ check: 'order', en: '<DefaultSettings> belongs before <Permissions>.' });
  expect(moved.split('\n')[problem!.line - 1]).toContain('<DefaultSettings>');
});

test('a second entry in a menu of Excel is one too many', () => {
  const entry = /<Control xsi:type="Button" id="Jixiao.AuditSelection">[\s\S]*?<\/Control>/.exec(
    manifest,
  )![0];
  const second = entry.replace('Jixiao.AuditSelection', 'Jixiao.Second');
  expect(complaints(changed(entry, entry + second))).toEqual(['order']);
});

describe('the keyboard shortcuts', () => {
  const { actions, shortcuts } = context.shortcuts;
  const withKey = (key: string, action = shortcuts[0]!.action): Partial<ManifestContext> => ({
    shortcuts: { actions, shortcuts: [{ action, key: { default: key } }, ...shortcuts.slice(1)] },
  });

  test('are there for what is done most, under names in both languages', () => {
    expect(actions.map(({ name }) => name)).toEqual([
      '审核本表 / Audit sheet',
      '审核所选区域 / Audit selected cells',
      '清除标记 / Clear marks',
      '修复公式 / Repair formulas',
      '公式转数值 / Formulas to values',
      '打开帮助 / Open help',
    ]);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  });

  test.each([
    ['Ctrl+S', 'saves the workbook'],
    ['Ctrl+Shift+A', 'is Excel’s own'],
    ['Ctrl+Alt+Shift+F9', 'calculates everything anew'],
    ['Ctrl+Alt+Shift+S', 'is there twice'],
  ])('may not be %s, which %s', (key) => {
    expect(complaints(manifest, withKey(key))).toEqual(['shortcut']);
  });

  test('have code and a name each', () => {
    expect(complaints(manifest, withKey('Ctrl+Alt+Shift+Z', 'auditAll'))).toEqual(['shortcut']);
    const nameless = { shortcuts, actions: [{ ...actions[0]!, name: ' ' }, ...actions.slice(1)] };
    expect(complaints(manifest, { shortcuts: nameless })).toEqual(['shortcut']);
  });
});

describe('the functions', () => {
  type Entry = FunctionsMetadata['functions'][number];
  const withFirst = (change: Partial<Entry>, file?: string): Partial<ManifestContext> => ({
    metadata: Object.fromEntries(
      Object.entries(context.metadata).map(([name, { functions }]) => [
        name,
        {
          functions:
            file === undefined || file === name
              ? [{ ...functions[0]!, ...change }, ...functions.slice(1)]
              : functions,
        },
      ]),
    ),
  });
  const second = context.metadata['functions.json']!.functions[1]!;

  test.each<[problem: string, change: Partial<Entry>]>([
    ['an id that is not ASCII', { id: '量化率' }],
    ['an id that is there twice', { id: second.id.toLowerCase() }],
    ['a name that is there twice', { name: second.name.toLowerCase() }],
    ['a name of two characters', { name: '得分' }],
    ['a name of 129 characters', { name: '率'.repeat(129) }],
    ['a name with a bracket', { name: '量化率(%)' }],
    ['a name with a full-width digit', { name: '量化率２' }],
    ['a name that begins with a digit', { name: '2020量化率' }],
  ])('may not have %s', (_problem, change) => {
    expect(complaints(manifest, withFirst(change))).toEqual(['functions']);
  });

  test('have one name in every language', () => {
    expect(complaints(manifest, withFirst({ name: 'QUANTIFICATION' }, 'functions.en-US.json'))).toEqual([
      'functions',
    ]);
  });
});
