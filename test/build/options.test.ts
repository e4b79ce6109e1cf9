import { BadOption, readOptions } from '../../scripts/build/options';

test('without a choice the development server and the library beside the page', () => {
  expect(readOptions({})).toEqual({ host: 'https://localhost:3000', officeJs: 'bundled' });
});

test.each([
  ['https://jixiao.example.gov.cn', 'https://jixiao.example.gov.cn'],
  ['https://jixiao.example.gov.cn/', 'https://jixiao.example.gov.cn'],
  ['https://intranet:8443/tools/jixiao/', 'https://intranet:8443/tools/jixiao'],
  ['https://绩效.example.cn', 'https://xn--fcv838c.example.cn'],
])('%s is a host', (given, host) => {
  expect(readOptions({ host: given }).host).toBe(host);
});

test.each([
  'http://jixiao.example.gov.cn',
  'jixiao.example.gov.cn',
  'https://10.1.2.3',
  'https://10.1.2.3:8443/jixiao',
  'https://[fd00::1]',
  'https://167838211',
  'https://user:secret@jixiao.example.gov.cn',
  'https://jixiao.example.gov.cn/?a=1',
  'https://jixiao.example.gov.cn/#top',
  'ftp://jixiao.example.gov.cn',
  '',
  true,
])('%s is none, and one sentence in each language says what to give', (given) => {
  const read = () => readOptions({ host: given });
  expect(read).toThrow(BadOption);
  expect(read).toThrow(
    /^host=.* 不能用：.*。 \/ host=.* will not do: .*https:\/\/jixiao\.example\.gov\.cn\.$/,
  );
});

test('office.js comes from one of two places', () => {
  expect(readOptions({ officejs: 'cdn' }).officeJs).toBe('cdn');
  expect(() => readOptions({ officejs: 'vendor' })).toThrow(/officejs=vendor will not do/);
});
