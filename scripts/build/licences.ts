/** The licences of the packages that a build really bundles. */
import type WebpackLicensePlugin from 'webpack-license-plugin';

/** A licence that lets us bundle and pass on. */
const ONE = '(?:0BSD|Apache-2\\.0|BSD-2-Clause|BSD-3-Clause|ISC|MIT|Zlib)';
/** With any other the build fails, so that somebody looks; of several that hold together each has to be one. */
const ACCEPTED = new RegExp(`^\\(?${ONE}(?: OR [\\w.-]+| AND ${ONE})*\\)?$`);

/** Where the list stands on the site. */
export const LICENCES_FILE = 'third-party-licences.txt';

const rule = '-'.repeat(72);

/** Has {@link LICENCES_FILE} written: every bundled package with its version and the text of its licence. */
export const licenceOptions: ConstructorParameters<typeof WebpackLicensePlugin>[0] = {
  outputFilename: 'third-party-licences.json',
  includeNoticeText: true,
  unacceptableLicenseTest: (licence) => !ACCEPTED.test(licence),
  additionalFiles: {
    [LICENCES_FILE]: (packages) =>
      packages
        .map(({ name, version, license, licenseText, noticeText, repository }) => {
          // Some packages state a licence and bring no text; the types do not know of them.
          const text = (licenseText as string | null) ?? `The package brings no text; see ${repository}.`;
          return [
            rule,
            `${name} ${version} (${license})`,
            '',
            text.trim(),
            noticeText?.trim() ?? '',
            '',
          ].join('\n');
        })
        .join('\n'),
  },
};
