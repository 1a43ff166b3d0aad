package no.rebookly.template;

import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;

/**
 * Texts that a salon would send as they are. Each is one SMS, its links included, for a customer with a name of ten letters and a
 * studio with one of twenty.
 */
public enum ReadyText {
    REBOOK_HAIR(
            MessageKind.MARKETING,
            new Words("Tid for ny klipp", "Time for a haircut"),
            new Words(
                    "Hei {fornavn|du}, håret er klart for en ny klipp. Finn tid: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, your hair is due for a trim. Find a time: {lenke} From {studio}")),
    REBOOK_COLOUR(
            MessageKind.MARKETING,
            new Words("Tid for ny farge", "Time for colour"),
            new Words(
                    "Hei {fornavn|du}, fargen trenger snart et løft. Finn tid: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, your colour could use a lift. Find a time: {lenke} From {studio}")),
    REBOOK_NAILS(
            MessageKind.MARKETING,
            new Words("Tid for nye negler", "Time for new nails"),
            new Words(
                    "Hei {fornavn|du}, klar for nye negler? Her er tidene våre: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, ready for new nails? Our times are here: {lenke} From {studio}")),
    REBOOK_SKIN(
            MessageKind.MARKETING,
            new Words("Tid for hudpleie", "Time for skin care"),
            new Words(
                    "Hei {fornavn|du}, huden din fortjener ny pleie. Finn tid: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, your skin deserves new care. Find a time: {lenke} From {studio}")),
    REBOOK_MASSAGE(
            MessageKind.MARKETING,
            new Words("Tid for massasje", "Time for a massage"),
            new Words(
                    "Hei {fornavn|du}, kjennes det i skuldrene? Finn tid: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, are your shoulders tight? Find a time: {lenke} From {studio}")),
    WIN_BACK(
            MessageKind.MARKETING,
            new Words("Lenge siden sist", "Long time no see"),
            new Words(
                    "Hei {fornavn|du}, vi har savnet deg. Velkommen tilbake: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, we have missed you. Welcome back: {lenke} From {studio}")),
    LAST_MINUTE(
            MessageKind.MARKETING,
            new Words("Ledig time i dag", "A free time today"),
            new Words(
                    "Hei {fornavn|du}, det ble en time ledig i dag. Ta den her: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, a time came free today. Take it here: {lenke} From {studio}")),
    NEW_TREATMENT(
            MessageKind.MARKETING,
            new Words("Ny behandling", "A new treatment"),
            new Words(
                    "Hei {fornavn|du}, vi har fått en ny behandling. Se mer: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, we have a new treatment. See more: {lenke} From {studio}")),
    CHRISTMAS(
            MessageKind.MARKETING,
            new Words("Juletimer", "Before Christmas"),
            new Words(
                    "Hei {fornavn|du}, juletimene går fort. Sikre deg din: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, our Christmas times go fast. Get yours: {lenke} From {studio}")),
    SUMMER(
            MessageKind.MARKETING,
            new Words("Før sommeren", "Before the summer"),
            new Words(
                    "Hei {fornavn|du}, klar for sommeren? Vi har timer ledig: {lenke} Hilsen {studio}",
                    "Hi {fornavn|there}, ready for summer? We have times free: {lenke} From {studio}")),
    REMINDER_TOMORROW(
            MessageKind.SERVICE,
            new Words("Påminnelse dagen før", "Reminder the day before"),
            new Words(
                    "Hei {fornavn|du}. Vi minner om timen din i morgen. Passer det ikke, ring oss i dag. Hilsen {studio}",
                    "Hi {fornavn|there}. A reminder of your appointment tomorrow. If it does not suit you, call us today. From {studio}")),
    REMINDER_SOON(
            MessageKind.SERVICE,
            new Words("Påminnelse samme dag", "Reminder on the day"),
            new Words(
                    "Hei {fornavn|du}, vi gleder oss til å se deg i dag. Kan du ikke komme, gi oss beskjed. Hilsen {studio}",
                    "Hi {fornavn|there}, we look forward to seeing you today. If you cannot come, let us know. From {studio}"));

    private final MessageKind kind;
    private final Words name;
    private final Words text;

    ReadyText(MessageKind kind, Words name, Words text) {
        this.kind = kind;
        this.name = name;
        this.text = text;
    }

    public MessageKind kind() {
        return kind;
    }

    /** When one would send it. */
    public Words words() {
        return name;
    }

    /** In the language of the recipients. */
    public Words text() {
        return text;
    }
}
