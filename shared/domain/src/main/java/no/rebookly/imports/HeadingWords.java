package no.rebookly.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What columns are called by the booking systems, tills and address books that studios export from, in Norwegian and English,
 * and a few in Swedish and Danish; letters only, in lower case. What says no ("reservert mot SMS") or means e-mail is not here.
 */
final class HeadingWords {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    static final Map<String, ColumnMeaning> MEANINGS = meanings(Map.ofEntries(
            Map.entry(ColumnMeaning.NAME, """
                    navn kundenavn kunde kunder fulltnavn helenavnet kundensnavn kontakt kontaktnavn kontaktperson klient klientnavn
                    gjest gjestenavn medlem medlemsnavn kundenavnet kundensfullenavn navnpåkunde bestiltav navnkunde
                    name fullname customer customername customerfullname client clientname clientfullname contact contactname guest
                    guestname inviteename bookedby namn kundnamn kund"""),
            Map.entry(ColumnMeaning.FIRST_NAME, """
                    fornavn kundefornavn kundensfornavn fornavnogmellomnavn fornavnmellomnavn
                    firstname firstnames givenname first forename customerfirstname clientfirstname förnamn"""),
            Map.entry(ColumnMeaning.LAST_NAME, """
                    etternavn kundeetternavn kundensetternavn slektsnavn
                    lastname surname familyname last customerlastname clientlastname customersurname efternavn efternamn"""),
            Map.entry(ColumnMeaning.PHONE, """
                    telefon telefonnr telefonnummer tlf tlfnr tlfnummer tel telnr mob mobnr mobil mobilnr mobilnummer mobiltelefon
                    mobiltlf mobiltlfnr mobiltelefonnr mobiltelefonnummer mobilprivat privatmobil telefonprivat privattelefon tlfprivat
                    telefonmobil tlfmobil tlfmob mobiltelefontlf kundetelefon kundetlf kundemobil kundenstelefon kundensmobil
                    kundenstlf kundenstelefonnummer kundensmobilnummer nummer sms smsnr smsnummer
                    phone phonenumber phoneno telephone telephonenumber telno telnumber mobile mobilenumber mobileno mobilephone
                    mobilephonenumber mobiletelephone mobiletel cell cellphone cellnumber gsm phonemobile mobilehome primaryphone
                    phonevalue contactnumber contactphone customerphone customerphonenumber customermobile clientphone
                    clientphonenumber clientmobile clientmobilenumber customermobilenumber inviteephone"""),
            Map.entry(ColumnMeaning.LAST_VISIT, """
                    sistebesøk sistbesøk sistebesok sistebesøksdato sistebesøkdato datosistebesøk datoforsistebesøk sistbesøkt
                    sistebesøkt sisteavtale sistetime sisttime sisteoppmøte sisteoppmøtte sistinne sistinnom sistsett sistvarher
                    sistebooking sistebestilling sistetimebestilling sistekjøp sistekjøpsdato sistehandel sistehandledato sisteordre
                    lastvisit lastvisited lastvisitdate dateoflastvisit lastappointment lastappointmentdate lastseen lastbooking
                    lastbookingdate lastattended lastattendance lastservicedate lastpurchase lastpurchasedate lasttransaction
                    lasttransactiondate lastorder lastorderdate mostrecentvisit senastebesök senastbesökt sidstebesøg"""),
            Map.entry(ColumnMeaning.NEXT_APPOINTMENT, """
                    nestetime nesteavtale nestebesøk nestebesok nestebooking nestebestilling nestetimebestilling nestetimedato
                    kommendetime kommendeavtale
                    nextappointment nextappointmentdate nextvisit nextvisitdate nextbooking nextbookingdate upcomingappointment
                    upcomingbooking nästabokning næstetid"""),
            Map.entry(ColumnMeaning.VISIT_DAY, """
                    dato datotid datoogtid dag besøksdato besøksdag besøk besøkt timedato datoforbesøk datofortime starttid start
                    starter starttidspunkt tidspunkt ordredato salgsdato kjøpsdato transaksjonsdato bestillingsdato avtaledato
                    visitdate visitday visit date datetime day appointmentdate appointmenttime bookingdate scheduleddate startdate
                    starttime startdatetime transactiondate orderdate saledate servicedate datum"""),
            Map.entry(ColumnMeaning.CATEGORY, """
                    behandling behandlinger behandlingstype behandlingsnavn tjeneste tjenester tjenestenavn timetype kategori vare
                    varenavn produkt
                    service services servicename treatment treatments treatmentname appointmenttype eventtypename item itemname
                    category tjänst behandlingar"""),
            Map.entry(ColumnMeaning.PRICE, """
                    pris priskr prisnok prisinklmva beløp belop beløpkr beløpnok beløpinklmva sum sumkr suminklmva totalt totaltkr
                    totalbeløp totalpris betalt betaltbeløp åbetale omsetning
                    price amount amountpaid paid total totalprice totalamount totalpaid grosssales appointmentprice serviceprice pricenok"""),
            Map.entry(ColumnMeaning.TAG, """
                    tag tags merkelapp merkelapper merke merker etikett etiketter gruppe grupper kundegruppe kundegrupper
                    kundekategori segment segmenter label labels group groups customergroup clientgroup"""),
            Map.entry(ColumnMeaning.MARKETING, """
                    samtykke samtykkesms samtykkemarkedsføring samtykketilmarkedsføring smssamtykke samtykketilsms smsok oktilsms
                    vilhasms vilhareklame jatilsms jatilreklame
                    ønskersms tillatersms godtarsms godtarmarkedsføring ønskermarkedsføring mottarmarkedsføring mottarsms
                    smsmarkedsføring markedsføring markedsføringsms markedsføringpåsms markedsføringssamtykke reklame smsreklame
                    marketing marketingpermission marketingconsent marketingoptin marketingsms smsmarketing smsmarketingconsent
                    smsmarketingoptin smspermission smsconsent smsoptin acceptsmarketing acceptssmsmarketing acceptssms
                    allowmarketing allowsmsmarketing consent optin optedin subscribedtosms smssubscribed"""),
            Map.entry(ColumnMeaning.NOTE, """
                    notat notater kundenotat merknad merknader kommentar kommentarer beskjed kundekommentar interntnotat
                    note notes comment comments remarks memo clientnotes customernotes anteckning""")));

    private HeadingWords() {}

    private static Map<String, ColumnMeaning> meanings(Map<ColumnMeaning, String> words) {
        var meanings = new HashMap<String, ColumnMeaning>();
        words.forEach((meaning, list) -> {
            for (var word : BETWEEN.split(list, -1)) {
                if (meanings.put(word, meaning) != null) {
                    throw new IllegalStateException(word + " is listed twice");
                }
            }
        });
        return Map.copyOf(meanings);
    }
}
