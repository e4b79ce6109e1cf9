/** Configurations of the two servers that offices have: nginx, and IIS on Windows. */

export interface ServedSite {
  /** Address of the site, without a slash at the end. */
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Kinds of files that an office's server may not know, by extension. */
const TYPES = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
} as const;

const TEXTS: readonly (keyof typeof TYPES)[] = ['css', 'html', 'js', 'json', 'md', 'txt', 'xml'];

const quotedForNginx = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A server block for nginx. The folder and the certificate's files stand at the top, to be set once. */
export function nginxConfig({ host, headers }: ServedSite): string {
  const { hostname, port, pathname } = new URL(host);
  const place = pathname === '/' ? '/' : `${pathname}/`;
  const root = '/srv/jixiao/site';
  return `# 绩效 for nginx: put this into /etc/nginx/conf.d/ and set the three paths marked with ←.
# 放进 /etc/nginx/conf.d/，改好标有 ← 的三处路径，再运行 nginx -t && nginx -s reload。

server {
    listen ${port || 443} ssl;
    server_name ${hostname};

    ssl_certificate     /etc/nginx/jixiao.crt;  # ← 证书 certificate
    ssl_certificate_key /etc/nginx/jixiao.key;  # ← 私钥 private key
    ssl_protocols       TLSv1.2 TLSv1.3;

    server_tokens off;
    autoindex off;

    location ${place} {
        ${place === '/' ? 'root ' : 'alias'} ${root}${place === '/' ? '' : '/'};  # ← 发布包里的 site 文件夹 the release's folder site
        index taskpane.html;
        limit_except GET { deny all; }

        charset utf-8;
        charset_types ${TEXTS.filter((type) => type !== 'html')
          .map((type) => TYPES[type])
          .join(' ')};
        types {
${Object.entries(TYPES)
  .map(([extension, type]) => `            ${type} ${extension};`)
  .join('\n')}
        }
        default_type application/octet-stream;
        gzip on;
        gzip_types ${TEXTS.filter((type) => type !== 'html')
          .map((type) => TYPES[type])
          .join(' ')};

${Object.entries(headers)
  .map(([name, value]) => `        add_header ${name} ${quotedForNginx(value)} always;`)
  .join('\n')}
    }
}
`;
}

const quotedForXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** web.config for IIS 8 and later: goes into the site's folder, beside taskpane.html. */
export function iisConfig({ headers }: ServedSite): string {
  const types = Object.entries(TYPES)
    .flatMap(([extension, type]) => [
      `      <remove fileExtension=".${extension}" />`,
      `      <mimeMap fileExtension=".${extension}" mimeType="${type}" />`,
    ])
    .join('\n');
  const set = Object.entries(headers)
    .filter(([name]) => name !== 'Cache-Control')
    .flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${quotedForXml(value)}" />`,
    ])
    .join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 绩效 for IIS: copy this into the site's folder. 复制到网站的文件夹里，与 taskpane.html 放在一起。 -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="taskpane.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
${types}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${set}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
  </system.webServer>
</configuration>
`;
}
