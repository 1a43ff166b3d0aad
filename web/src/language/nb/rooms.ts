import campaigns from './campaigns.json';
import customer from './customer.json';
import customers from './customers.json';
import due from './due.json';
import duplicates from './duplicates.json';
import imports from './imports.json';
import messages from './messages.json';
import sender from './sender.json';
import settings from './settings.json';

/** The words of all pages but those of a first visit. */
export default { campaigns, customer, customers, due, duplicates, imports, messages, sender, settings };
