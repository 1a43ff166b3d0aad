import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { segmentsQuery } from '../../../api/segments';
import { moment } from '../../../language/format';
import { ConflictNotice } from '../../../shared/ConflictNotice';
import { ProblemNotice } from '../../../shared/ProblemNotice';
import { sentenceOf } from '../../../shared/whom/sentence';
import type { Content } from './content';
import type { StepProps } from './DraftPage';

/** What stood in the way of saving: a problem, or somebody else who has saved. */
export function DraftNotices({ edit, shown }: Pick<StepProps, 'edit'> & { shown?: readonly string[] }) {
  const { t } = useTranslation();
  const own = useQuery(segmentsQuery);
  const words = (field: keyof Content, content: Content): string => {
    switch (field) {
      case 'whom': {
        const { whom } = content;
        return 'filter' in whom
          ? sentenceOf(t, whom.filter)
          : (own.data?.items.find((one) => one.id === whom.segmentId)?.name ?? '');
      }
      case 'sendAt':
        return content.sendAt === null ? t('compose.when.now') : moment(content.sendAt);
      default:
        return content[field];
    }
  };
  const { conflict } = edit;
  return (
    <>
      {conflict !== null && (
        <ConflictNotice
          fields={conflict.fields.map((field) => ({
            label: t(`compose.field.${field}`),
            mine: words(field, edit.draft),
            theirs: words(field, conflict.theirs.value),
          }))}
          isOnlyTheirs={conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={shown} />
    </>
  );
}
