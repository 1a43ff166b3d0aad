import compose from './compose.json';
import message from './message.json';
import report from './report.json';
import rules from './rules.json';
import segments from './segments.json';
import whom from './whom.json';

/** The words of everything that is sent: campaigns, rules, segments and texts. */
export default { compose, message, report, rules, segments, whom };
