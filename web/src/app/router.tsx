import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { toCustomerSearch } from '../api/customers';
import { toMessageSearch } from '../api/messages';
import { inRoom, inWords } from '../language';
import { toNewCampaignSearch, toStepSearch } from '../pages/campaigns/draft/steps';
import { toReturn } from './return';
import { Broken, BrokenAlone } from './Broken';
import { EntryLayout } from './EntryLayout';
import { Layout } from './Layout';
import { NothingHere } from './NothingHere';
import { RootFrame } from './RootFrame';

const root = createRootRoute({ component: RootFrame, notFoundComponent: NothingHere, errorComponent: BrokenAlone });

// Before somebody is in.
const entry = createRoute({ getParentRoute: () => root, id: 'entry', component: EntryLayout });

const signIn = createRoute({
  getParentRoute: () => entry,
  path: '/logg-inn',
  validateSearch: toReturn,
  component: lazyRouteComponent(() => import('../pages/signin/SignInPage'), 'SignInPage'),
});
const secondFactor = createRoute({
  getParentRoute: () => entry,
  path: '/logg-inn/kode',
  validateSearch: toReturn,
  component: lazyRouteComponent(() => import('../pages/signin/SecondFactorPage'), 'SecondFactorPage'),
});
const signUp = createRoute({
  getParentRoute: () => entry,
  path: '/registrer',
  component: lazyRouteComponent(() => import('../pages/signup/SignUpRoom'), 'SignUpRoom'),
});
const signUpStudio = createRoute({
  getParentRoute: () => signUp,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/signup/StudioPage'), 'StudioPage'),
});
const signUpAccess = createRoute({
  getParentRoute: () => signUp,
  path: '/innlogging',
  component: lazyRouteComponent(() => import('../pages/signup/AccessPage'), 'AccessPage'),
});
const signUpCode = createRoute({
  getParentRoute: () => signUp,
  path: '/kode',
  component: lazyRouteComponent(() => import('../pages/signup/MailCodePage'), 'MailCodePage'),
});
const signUpApp = createRoute({
  getParentRoute: () => signUp,
  path: '/app',
  component: lazyRouteComponent(() => import('../pages/signup/AuthenticatorPage'), 'AuthenticatorPage'),
});
const signUpRecovery = createRoute({
  getParentRoute: () => signUp,
  path: '/reservekoder',
  component: lazyRouteComponent(() => import('../pages/signup/RecoveryCodesPage'), 'RecoveryCodesPage'),
});

// Inside.
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Layout });

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/HomePage'), 'HomePage'),
});
const customers = createRoute({
  getParentRoute: () => inside,
  path: '/kunder',
  validateSearch: toCustomerSearch,
  component: lazyRouteComponent(() => inWords(import('../pages/customers/CustomersPage')), 'CustomersPage'),
});
const newCustomer = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/ny',
  component: lazyRouteComponent(() => inWords(import('../pages/customer/NewCustomerPage')), 'NewCustomerPage'),
});
const deletedCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/slettet',
  component: lazyRouteComponent(() => inWords(import('../pages/customers/DeletedPage')), 'DeletedPage'),
});
const duplicates = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/dobbelt',
  component: lazyRouteComponent(() => inWords(import('../pages/duplicates/DuplicatesPage')), 'DuplicatesPage'),
});
const merge = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/dobbelt/$keep/$remove',
  component: lazyRouteComponent(() => inWords(import('../pages/duplicates/MergePage')), 'MergePage'),
});
const customer = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/$id',
  component: lazyRouteComponent(() => inWords(import('../pages/customer/CustomerPage')), 'CustomerPage'),
});
const customerEdit = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/$id/endre',
  component: lazyRouteComponent(() => inWords(import('../pages/customer/EditPage')), 'EditPage'),
});
const customerMarketing = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/$id/reklame',
  component: lazyRouteComponent(() => inWords(import('../pages/customer/MarketingPage')), 'MarketingPage'),
});
const customerWhy = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/$id/hvorfor',
  component: lazyRouteComponent(() => inWords(import('../pages/customer/WhyPage')), 'WhyPage'),
});
const newImport = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/importer',
  component: lazyRouteComponent(() => inWords(import('../pages/imports/NewImportPage')), 'NewImportPage'),
});
const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/kunder/importer/$id',
  validateSearch: (search: Record<string, unknown>): { steg?: 'lov' | 'sjekk' } => ({
    steg: search.steg === 'lov' || search.steg === 'sjekk' ? search.steg : undefined,
  }),
  component: lazyRouteComponent(() => inWords(import('../pages/imports/ImportPage')), 'ImportPage'),
});
const campaigns = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/campaigns/CampaignsPage')), 'CampaignsPage'),
});
const newCampaign = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/ny',
  validateSearch: toNewCampaignSearch,
  component: lazyRouteComponent(
    () => inRoom('sending', import('../pages/campaigns/draft/NewCampaignPage')),
    'NewCampaignPage',
  ),
});
const campaignDraft = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/$id/utkast',
  validateSearch: toStepSearch,
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/campaigns/draft/DraftPage')), 'DraftPage'),
});
const oneCampaign = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/$id',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/campaigns/CampaignPage')), 'CampaignPage'),
});
const rules = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/RulesPage')), 'RulesPage'),
});
const ruleCalendar = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler/kalender',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/CalendarPage')), 'CalendarPage'),
});
const newRule = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler/ny',
  validateSearch: (search: Record<string, unknown>): { slag?: string } => ({
    slag: typeof search.slag === 'string' ? search.slag : undefined,
  }),
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/NewRulePage')), 'NewRulePage'),
});
const oneRule = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler/$id',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/RulePage')), 'RulePage'),
});
const editRule = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler/$id/endre',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/EditRulePage')), 'EditRulePage'),
});
const rulePreview = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/regler/$id/hvem',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/rules/RulePreviewPage')), 'RulePreviewPage'),
});
const segments = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/utvalg',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/segments/SegmentsPage')), 'SegmentsPage'),
});
const newSegment = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/utvalg/ny',
  validateSearch: (search: Record<string, unknown>): { fra?: string } => ({
    fra: typeof search.fra === 'string' ? search.fra : undefined,
  }),
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/segments/NewSegmentPage')), 'NewSegmentPage'),
});
const oneSegment = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/utvalg/$id',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/segments/SegmentPage')), 'SegmentPage'),
});
const texts = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/tekster',
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/texts/TextsPage')), 'TextsPage'),
});
const due = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/pa-tide',
  component: lazyRouteComponent(() => inWords(import('../pages/due/DuePage')), 'DuePage'),
});
const messages = createRoute({
  getParentRoute: () => inside,
  path: '/utsendinger/meldinger',
  validateSearch: toMessageSearch,
  component: lazyRouteComponent(() => inRoom('sending', import('../pages/messages/MessagesPage')), 'MessagesPage'),
});
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/SettingsPage')), 'SettingsPage'),
});
const salon = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/salongen',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/SalonPage')), 'SalonPage'),
});
const hours = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/tider',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/HoursPage')), 'HoursPage'),
});
const holdout = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/kontrollgruppe',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/HoldoutPage')), 'HoldoutPage'),
});
const limit = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/grense',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/LimitPage')), 'LimitPage'),
});
const ownAccount = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/konto',
  component: lazyRouteComponent(() => inWords(import('../pages/settings/AccountPage')), 'AccountPage'),
});
const ownPhone = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/nummer',
  validateSearch: toReturn,
  component: lazyRouteComponent(() => inWords(import('../pages/settings/PhonePage')), 'PhonePage'),
});
const sender = createRoute({
  getParentRoute: () => inside,
  path: '/innstillinger/avsender',
  component: lazyRouteComponent(() => inWords(import('../pages/sender/SenderPage')), 'SenderPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    entry.addChildren([
      signIn,
      secondFactor,
      signUp.addChildren([signUpStudio, signUpAccess, signUpCode, signUpApp, signUpRecovery]),
    ]),
    inside.addChildren([
      home,
      customers,
      newCustomer,
      deletedCustomers,
      duplicates,
      merge,
      customer,
      customerEdit,
      customerMarketing,
      customerWhy,
      newImport,
      oneImport,
      campaigns,
      due,
      messages,
      newCampaign,
      campaignDraft,
      oneCampaign,
      rules,
      ruleCalendar,
      newRule,
      oneRule,
      editRule,
      rulePreview,
      segments,
      newSegment,
      oneSegment,
      texts,
      settings,
      salon,
      hours,
      holdout,
      limit,
      ownAccount,
      ownPhone,
      sender,
    ]),
  ]),
  // What an address says is used only once a page has looked at it.
  search: { strict: true },
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
