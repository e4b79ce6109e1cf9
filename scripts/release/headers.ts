/** The headers that the site is served with; the policy is the page's own, so that there is one of it. */

/** The Content-Security-Policy that a page states. @throws Error when it states none */
export function policyOf(html: string): string {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined) throw new Error('the page states no Content-Security-Policy');
  return policy;
}

/**
 * What every answer carries. Nothing forbids frames: Excel on the web shows the pane in one.
 * @param policy of the pane's page
 */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    // Excel asks each time whether there is a newer version, and gets "not changed" for an answer.
    'Cache-Control': 'no-cache',
  };
}
