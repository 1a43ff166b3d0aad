import { queryOptions } from '@tanstack/react-query';
import { kept } from '../shared/kept';
import { answered, api, versioned } from './client';
import type { components } from './contract';
import { Failure, failureOf } from './failure';

export type Import = components['schemas']['Import'];
export type ColumnMeaning = components['schemas']['ColumnMeaning'];

/** The import that was worked on last in this browser, so that it is found again. Only its id is kept. */
export const lastImport = kept('import');

/** States in which something happens without anybody doing anything. */
const MOVING: Import['state'][] = ['AWAITING_FILE', 'READING', 'COMMITTING'];

export function isOpen(state: Import['state']): boolean {
  return MOVING.includes(state) || state === 'READY';
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id],
    queryFn: () => versioned(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => {
      const state = query.state.data?.value.state;
      return isUndoing(query.state.data?.value) || (state !== undefined && MOVING.includes(state)) ? 1000 : false;
    },
    staleTime: 0,
  });
}

/** Its work is being taken back: the state stays DONE until all of it is. */
export function isUndoing(one: Import | undefined): boolean {
  return one?.state === 'DONE' && one.job?.state === 'RUNNING';
}

type Upload = NonNullable<Import['upload']>;

/** Sends the file as it is to where the import wants it. XMLHttpRequest, since fetch does not tell how far it is. */
export function sendFile(upload: Upload, file: File, onProgress: (share: number) => void): Promise<void> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        done();
      } else {
        failed(failureOf(new Response(null, { status: Math.max(200, request.status) }), null));
      }
    });
    request.addEventListener('error', () => failed(new Failure('UNREACHABLE')));
    request.send(file);
  });
}

export type ImportRows = components['schemas']['ImportRows'];
export type RowState = 'REFUSED' | 'CHANGED' | 'SHARED';

/** The rows of one kind, a page at a time. The address gives a file as well, to those who ask for one. */
export async function readRows(id: string, state: RowState, cursor: string): Promise<ImportRows> {
  const rows = await answered(
    api.GET('/api/imports/{id}/rows', {
      params: { path: { id }, query: { state, limit: 50, ...(cursor === '' ? {} : { cursor }) } },
    }),
  );
  if (typeof rows === 'string') {
    throw new Failure('STRANGE');
  }
  return rows;
}

/** The same rows as a file to mend and import again. */
export function readRowsFile(id: string, state: RowState): Promise<Blob> {
  return answered(
    api.GET('/api/imports/{id}/rows', {
      params: { path: { id }, query: { state } },
      headers: { accept: 'text/csv' },
      parseAs: 'blob',
    }),
  );
}
