import { translator } from '../i18n';
import { ReleasedPane } from './ReleasedPane';
import './release-trial.css';
import { OPENED, useTrial } from './useTrial';
import type { ApiVersion } from './standin';

const t = translator('zh', 'workbench');

/**
 * A built release's pane beside a grid in place of Excel. Nothing here is of Fluent: the release brings a Fluent of its
 * own, and two on one page take each other's themes and keep each other's Tab key.
 */
export function ReleaseTrial({
  script,
  initialFile,
  displayLanguage,
  version,
}: {
  /** Address of the release's script. */
  script: string;
  initialFile: string | null;
  displayLanguage: string | undefined;
  /** The Excel that is emulated; the latest without it. */
  version: ApiVersion | undefined;
}) {
  const { grid, workbook, isOpening, problem, openChosen, save } = useTrial({
    initialFile,
    version,
    brings: 'nothing',
    language: 'zh',
  });
  return (
    <div className="release-trial">
      <header>
        <strong>{t('notice')}</strong>
        <span role="status">{isOpening ? t('opening') : problem}</span>
        <input
          type="file"
          aria-label={t('open')}
          accept={OPENED}
          onChange={(event) => void openChosen(event.target)}
        />
        <button type="button" onClick={() => void save()}>
          {t('save')}
        </button>
      </header>
      <div>
        <div ref={grid} data-grid />
        <div data-pane>
          {workbook && (
            <ReleasedPane
              script={script}
              workbook={workbook}
              displayLanguage={displayLanguage}
              version={version}
            />
          )}
        </div>
      </div>
    </div>
  );
}
