/** The ribbon's buttons, on the add-in's one page. */
import { ribbonRequests } from './requests';
import { registerRibbon } from './ribbon';

if (typeof Office !== 'undefined') {
  void Office.onReady().then(({ host }) => {
    if (host !== Office.HostType.Excel) return;
    registerRibbon(
      {
        associate: (task, run) => Office.actions.associate(task, run),
        showPane: () => Office.addin.showAsTaskpane(),
      },
      ribbonRequests,
    );
  });
}
