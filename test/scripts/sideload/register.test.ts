import { registration } from '../../../scripts/sideload/register';

const ADDIN = {
  id: '00c0edd2-9052-43b4-b965-d60f2d5762ae',
  manifest: 'C:\\jixiao\\manifest.xml',
  home: '/Users/wang',
};

it('tells Excel for Windows through the registry, and takes it back', () => {
  const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
  expect(registration('win32', ADDIN)).toEqual({
    kind: 'registry',
    add: ['add', key, '/v', ADDIN.id, '/t', 'REG_SZ', '/d', ADDIN.manifest, '/f'],
    remove: ['delete', key, '/v', ADDIN.id, '/f'],
  });
});

it('tells Excel for Mac through its folder', () => {
  expect(registration('darwin', ADDIN)).toEqual({
    kind: 'copy',
    to: `/Users/wang/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ADDIN.id}.manifest.xml`,
  });
});

it('has nothing to tell where there is no Excel', () => {
  expect(registration('linux', ADDIN)).toBeNull();
});
