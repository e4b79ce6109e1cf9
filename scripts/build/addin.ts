/** What webpack.config.js builds the add-in with. */
export { officeJsFiles } from './office-js';
export { addinOptions } from './options';
export { pageTemplate } from './page';
export { AddinFilesPlugin, NoWorkbenchPlugin } from './plugins';
