package no.rebookly.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import no.rebookly.account.Accounts;
import no.rebookly.account.KeySets;
import no.rebookly.account.PasswordHasher;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.SignUps;
import no.rebookly.automation.Automations;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.due.DueIndex;
import no.rebookly.id.Ids;
import no.rebookly.idempotency.Answers;
import no.rebookly.imports.Imports;
import no.rebookly.imports.TableReader;
import no.rebookly.imports.Uploads;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.mail.Mailer;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SendQueue;
import no.rebookly.message.SmsProvider;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.operator.DeadLetters;
import no.rebookly.optout.Journal;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Stops;
import no.rebookly.page.Cursors;
import no.rebookly.phone.PhoneReader;
import no.rebookly.segment.Segments;
import no.rebookly.sending.Credits;
import no.rebookly.session.Sessions;
import no.rebookly.studio.Studios;
import no.rebookly.template.Templates;
import no.rebookly.time.Holidays;

/**
 * Every port a function may be built from; each function takes the few that it needs. Ports are made when they are first asked
 * for, so that a cold start pays for nothing it does not use. Functions never ask which platform they run on.
 */
public interface Platform {
    Settings settings();

    InstantSource clock();

    Ids ids();

    SecureRandom random();

    PhoneReader phoneReader();

    Holidays holidays();

    NumberKeys numberKeys();

    Codes codes();

    Cursors cursors();

    Answers answers();

    Sessions sessions();

    Accounts accounts();

    SecondFactors secondFactors();

    SignUps signUps();

    PendingPhones pendingPhones();

    OwnSmsCounts ownSmsCounts();

    KeySets keySets();

    PasswordHasher passwordHasher();

    Studios studios();

    Customers customers();

    Numbers numbers();

    Campaigns campaigns();

    Automations automations();

    DailyPlaces dailyPlaces();

    Segments segments();

    Templates templates();

    Credits credits();

    Uploads uploads();

    Imports imports();

    TableReader tableReader();

    Jobs jobs();

    JobQueue jobQueue();

    Links links();

    Messages messages();

    Receipts receipts();

    Journal journal();

    DueIndex dueIndex();

    Stops stops();

    DailySpend dailySpend();

    DeadLetters deadLetters();

    SendQueue sendQueue();

    SmsProvider smsProvider();

    Mailer mailer();
}
