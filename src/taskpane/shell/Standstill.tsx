import { FluentProvider } from '@fluentui/react-components';
import { localeOf, translator, type Language } from '../../i18n';
import { StatePicture } from './StatePicture';
import { useTheme } from './theme';

/** Why the pane cannot start: not inside of Excel, or an Excel that is too old. */
export type StandstillReason = 'notExcel' | 'tooOld';

/** The pane's page when there is no workbook to talk to. */
export function Standstill({
  reason,
  language,
}: {
  readonly reason: StandstillReason;
  readonly language: Language;
}) {
  const t = translator(language, 'pane');
  const theme = useTheme();
  return (
    <FluentProvider theme={theme} lang={localeOf(language)} style={{ height: '100%' }}>
      <main>
        <StatePicture kind="nothing" title={t(`standstill.${reason}`)} body={t(`standstill.${reason}Body`)} />
      </main>
    </FluentProvider>
  );
}
