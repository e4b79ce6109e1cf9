/** What webpack.config.js builds the add-in with. */
export { AddinFilesPlugin } from './addin-files';
export { licenceOptions } from './licences';
export { NoWorkbenchPlugin } from './no-workbench';
export { officeJsFiles } from './office-js';
export { addinOptions } from './options';
export { pageTemplate } from './page';
export { ReleaseListPlugin } from './release-list';
