import 'i18next';
import type nb from './nb';
import type rooms from './nb/rooms';
import type sending from './nb/sending';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nb & typeof rooms & typeof sending };
    returnNull: false;
  }
}
