import { kept } from '../../shared/kept';

/** That somebody has looked at who is due, once, in this browser: a step of the first five minutes. */
export const sawDue = kept('saw-due');
