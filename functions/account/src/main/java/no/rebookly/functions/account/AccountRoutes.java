package no.rebookly.functions.account;

import static no.rebookly.lambda.Access.SESSION;

import no.rebookly.account.Account;
import no.rebookly.account.Accounts;
import no.rebookly.account.LegalName;
import no.rebookly.account.OwnPhone;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.phone.PhoneReader;

/**
 * The account's own data. The e-mail address is only read here: changing it takes a proof of the new one. A number that is said
 * here counts for nothing until it is confirmed.
 */
final class AccountRoutes {
    private final Accounts accounts;
    private final PhoneReader phones;

    AccountRoutes(Accounts accounts, PhoneReader phones) {
        this.accounts = accounts;
        this.phones = phones;
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/account", SESSION, request -> shown(find(request), 0)),
                Route.patch("/api/account", SESSION, this::change));
    }

    private Response change(Request request) {
        var version = request.ifMatch();
        var account = find(request);
        var changed = patched(request, account);
        if (account.version() != version || !accounts.change(changed)) {
            throw Problems.STALE.asException();
        }
        return shown(changed, 1);
    }

    private Account patched(Request request, Account account) {
        var body = request.json();
        var first = body.has("legalFirstName")
                ? body.requiredText("legalFirstName", LegalName.MOST)
                : account.name().first();
        var last = body.has("legalLastName")
                ? body.requiredText("legalLastName", LegalName.MOST)
                : account.name().last();
        var phone = body.has("phone")
                ? body.phone("phone", phones)
                : account.phone().map(OwnPhone::number);
        var language = body.language("language").orElse(account.language());
        body.done();
        return account.with(new LegalName(first.strip(), last.strip()), phone, language);
    }

    private Account find(Request request) {
        return accounts.find(request.caller().account()).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static Response shown(Account account, int newer) {
        return Response.json(
                        200,
                        Json.object()
                                .put("id", account.id().value())
                                .put("email", account.email().value())
                                .put("legalFirstName", account.name().first())
                                .put("legalLastName", account.name().last())
                                .put(
                                        "phone",
                                        account.phone()
                                                .map(phone -> phone.number().e164())
                                                .orElse(null))
                                .put("phoneConfirmed", account.confirmedPhone().isPresent())
                                .put("language", account.language().tag()))
                .withVersion(account.version() + newer);
    }
}
