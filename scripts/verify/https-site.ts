/** A site over HTTPS from Node, with the office's own certificate authority if need be. */
import { get, type RequestOptions } from 'node:https';
import { rootCertificates, type TLSSocket } from 'node:tls';
import type { SiteProblem } from './problem';
import type { Answer, Site } from './site';

/** An answer should come at once on an intranet. */
const TIMEOUT = 20_000;
/** Far more than any file of a release. */
const MAX_BYTES = 64 * 1024 * 1024;
const SOON_DAYS = 30;
const DAY = 86_400_000;

/** A server without an acceptable certificate. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
  constructor(readonly code: string) {
    super(code);
  }
}

const isCertificateCode = (code: string): boolean =>
  /CERT|SIGNATURE|ISSUER|ALTNAME|EXPIRED|DEPTH_ZERO/.test(code);

/** @param base address of the site, with a slash at the end @param ca certificates of the office, PEM */
export class HttpsSite implements Site {
  /** Last day of the certificate, once something was fetched. */
  validTo: Date | null = null;

  constructor(
    readonly base: string,
    private readonly ca: string | null,
    /** Where the host is really reached, for trials before its name is known: "127.0.0.1". */
    private readonly address: string | null = null,
  ) {}

  get(path: string): Promise<Answer> {
    const url = new URL(path, this.base);
    const { address } = this;
    const options: RequestOptions = {
      ca: this.ca === null ? undefined : [...rootCertificates, this.ca],
      headers: { 'cache-control': 'no-cache' },
      timeout: TIMEOUT,
      ...(address !== null && {
        lookup: (_host, { all }, found) =>
          all ? found(null, [{ address, family: 4 }]) : found(null, address, 4),
      }),
    };
    return new Promise((resolve, reject) => {
      const request = get(url, options, (response) => {
        const { valid_to: end } = (response.socket as TLSSocket).getPeerCertificate();
        if (end) this.validTo = new Date(end);
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BYTES) request.destroy(new Error('> 64 MB'));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          const { headers, statusCode = 0 } = response;
          resolve({
            status: statusCode,
            url: headers.location === undefined ? url.href : new URL(headers.location, url).href,
            headers: { get: (name) => [headers[name.toLowerCase()] ?? []].flat().join(', ') || null },
            bytes: Buffer.concat(chunks),
          });
        });
      });
      request.on('timeout', () => request.destroy(new Error('timeout')));
      request.on('error', (error: NodeJS.ErrnoException) => {
        const code = error.code ?? error.message;
        reject(isCertificateCode(code) ? new CertificateError(code) : new Error(code));
      });
    });
  }
}

/** What is wrong with a certificate that Node did not accept, by Node's code. Excel would show an empty pane. */
export function certificateProblem(code: string): SiteProblem {
  const [zh, en] =
    code === 'CERT_HAS_EXPIRED'
      ? ['证书已过期：请换新证书。', 'The certificate has expired: renew it.']
      : code === 'ERR_TLS_CERT_ALTNAME_INVALID'
        ? [
            '证书不是发给这个主机名的：请申请包含这个主机名的证书。',
            'The certificate was not issued for this host name: get one that names it.',
          ]
        : [
            `证书不受信任（${code}）：如果由本单位的 CA 签发，请用 --ca 给出 CA 证书，并确认用户的电脑信任它。`,
            `The certificate is not trusted (${code}): if the office's own CA issued it, name that CA's certificate with --ca, and make sure that the users' machines trust it.`,
          ];
  return { check: 'certificate', severity: 'error', path: '', zh, en };
}

/** A warning when the certificate ends within 30 days. */
export function expiryProblems(validTo: Date | null, now: Date): SiteProblem[] {
  if (validTo === null) return [];
  const days = Math.floor((validTo.getTime() - now.getTime()) / DAY);
  if (days > SOON_DAYS) return [];
  return [
    {
      check: 'certificate',
      severity: 'warning',
      path: '',
      zh: `证书还有 ${days} 天到期：请及时更换，过期后窗格是空白的。`,
      en: `The certificate ends in ${days} days: renew it in time, or the pane will stay empty.`,
    },
  ];
}
