import { certificateProblem, expiryProblems } from '../../../scripts/verify/https-site';

const NOW = new Date('2026-01-01T00:00:00Z');

test.each([
  ['CERT_HAS_EXPIRED', '证书已过期：请换新证书。'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', '证书不是发给这个主机名的：请申请包含这个主机名的证书。'],
])('%s is said in words', (code, zh) => {
  expect(certificateProblem(code)).toMatchObject({ check: 'certificate', severity: 'error', zh });
});

it('points at --ca for a certificate of unknown origin', () => {
  expect(certificateProblem('DEPTH_ZERO_SELF_SIGNED_CERT').zh).toMatch(/DEPTH_ZERO_SELF_SIGNED_CERT.*--ca/);
});

test.each([
  ['2026-03-01', 0],
  ['2026-02-01', 0],
  ['2026-01-31', 1],
])('a certificate that ends on %s gives %i warnings', (end, count) => {
  expect(expiryProblems(new Date(`${end}T00:00:00Z`), NOW)).toHaveLength(count);
});

it('says nothing of a certificate that nobody saw', () => {
  expect(expiryProblems(null, NOW)).toEqual([]);
});
