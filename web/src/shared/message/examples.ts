import { useQuery } from '@tanstack/react-query';
import { countQuery, segmentsQuery } from '../../api/segments';
import type { TextKind } from '../../api/texts';
import { filterOf, newCondition } from '../whom/outline';
import { filterNow, type Whom } from '../whom/whom';

const MAY_GET = filterOf(newCondition('mayGetMarketing'));

/**
 * Some of those whom a text is for, to show it for: such as may get marketing when it is that, since nobody wants to see a message
 * on the phone of somebody who does not get it. Undefined until it is known.
 */
export function useExamples(whom: Whom, kind: TextKind): { id: string; name: string }[] | undefined {
  const own = useQuery(segmentsQuery);
  const filter = filterNow(whom, own.data?.items);
  const isMarketing = kind === 'MARKETING';
  const allowed = useQuery({
    ...countQuery({ all: [filter ?? {}, MAY_GET] }),
    enabled: filter !== undefined && isMarketing,
  });
  const isNobodyAllowed = allowed.isError || allowed.data?.examples.length === 0;
  const anybody = useQuery({
    ...countQuery(filter ?? {}),
    enabled: filter !== undefined && (!isMarketing || isNobodyAllowed),
  });
  if (isMarketing && !isNobodyAllowed) {
    return allowed.data?.examples;
  }
  return anybody.isPending ? undefined : (anybody.data?.examples ?? []);
}
