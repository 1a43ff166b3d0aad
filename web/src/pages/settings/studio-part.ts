import { useQueryClient } from '@tanstack/react-query';
import { api, versioned, type Versioned } from '../../api/client';
import type { components } from '../../api/contract';
import { readStudio, studioQuery, type Studio } from '../../api/studio';
import type { At } from '../../api/submission';
import { useVersionedEdit } from '../../api/versions';

type StudioPatch = components['schemas']['StudioPatch'];

interface Part<T> {
  start: Versioned<Studio>;
  /** What of the studio this form is about, as its fields have it. */
  partOf: (studio: Studio) => T;
  patchOf: (part: T) => StudioPatch;
  at?: At<T>;
}

/** A form over a part of the studio's settings; the rest of them stays as it is. */
export function useStudioPart<T extends object>({ start, partOf, patchOf, at }: Part<T>) {
  const queries = useQueryClient();
  const toPart = ({ value, etag }: Versioned<Studio>): Versioned<T> => ({ value: partOf(value), etag });
  return useVersionedEdit<T>({
    start: toPart(start),
    at,
    read: async () => toPart(await readStudio()),
    save: async (part, before) => {
      const saved = await versioned(
        api.PATCH('/api/studio', { params: { header: { 'If-Match': before.etag } }, body: patchOf(part) }),
      );
      queries.setQueryData(studioQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['overview'] });
      return toPart(saved);
    },
  });
}
