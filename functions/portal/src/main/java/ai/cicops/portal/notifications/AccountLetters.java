package ai.cicops.portal.notifications;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Person;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The words of what concerns getting in. */
final class AccountLetters {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final URI portal;

  AccountLetters(URI portal) {
    this.portal = portal;
  }

  Letter invitation(Invitation invitation, String inviter, List<String> companies, String link) {
    var spanish = invitation.locale().equals("es");
    var where = companies.isEmpty() ? "Contractor In Charge" : String.join(", ", companies);
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        spanish
            ? inviter
                + " le invita al Portal de clientes de Contractor In Charge, para "
                + where
                + "."
            : inviter
                + " invites you to the Customer Portal of Contractor In Charge, for "
                + where
                + ".");
    invitation.message().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    var until = Letter.date(invitation.expiresAt(), UTC, invitation.locale());
    paragraphs.add(
        spanish
            ? "El enlace vale una sola vez y hasta el " + until + " (UTC)."
            : "The link is good once, until " + until + " (UTC).");
    return new Letter(
        invitation.locale(),
        spanish ? "Invitación al portal: " + where : "Your invitation to the portal: " + where,
        paragraphs,
        spanish ? "Aceptar la invitación" : "Accept the invitation",
        portal.resolve("/invitations/" + link));
  }

  Letter passwordReset(Person person, String link) {
    return person.locale().equals("es")
        ? new Letter(
            "es",
            "Elija una contraseña nueva",
            List.of(
                "Alguien pidió un enlace para elegir una contraseña nueva de su cuenta. Vale una"
                    + " sola vez y durante 30 minutos.",
                "Si no fue usted, no tiene que hacer nada: su contraseña sigue siendo la misma."),
            "Elegir una contraseña",
            portal.resolve("/reset/" + link))
        : new Letter(
            "en",
            "Choose a new password",
            List.of(
                "Somebody asked for a link to choose a new password for your account. It is good"
                    + " once, for 30 minutes.",
                "If it was not you, there is nothing to do: your password stays as it is."),
            "Choose a password",
            portal.resolve("/reset/" + link));
  }

  Letter confirmation(Person person, LinkSigner.Purpose purpose, String link) {
    boolean signIn = purpose == LinkSigner.Purpose.EMAIL;
    return person.locale().equals("es")
        ? new Letter(
            "es",
            "Confirme esta dirección de correo",
            List.of(
                person.name()
                    + (signIn
                        ? " quiere entrar en el portal con esta dirección."
                        : " quiere recibir los avisos del portal en esta dirección.")
                    + " El enlace vale una sola vez y durante 24 horas.",
                "Si no fue usted, no tiene que hacer nada."),
            "Confirmar la dirección",
            portal.resolve("/confirm-email/" + link))
        : new Letter(
            "en",
            "Confirm this e-mail address",
            List.of(
                person.name()
                    + (signIn
                        ? " wants to sign in to the portal with this address."
                        : " wants to get the portal's notifications at this address.")
                    + " The link is good once, for 24 hours.",
                "If it was not you, there is nothing to do."),
            "Confirm the address",
            portal.resolve("/confirm-email/" + link));
  }

  Letter changed(Person person, Account account, AccountDeed deed, Instant at) {
    boolean spanish = person.locale().equals("es");
    var sentence = spanish ? spanish(account, deed) : english(account, deed);
    var when = Letter.date(at, person.zone(), person.locale());
    return new Letter(
        person.locale(),
        spanish ? "Cambio en su cuenta" : "Your account was changed",
        List.of(
            sentence,
            spanish ? "Ocurrió el " + when + "." : "This was on " + when + ".",
            spanish
                ? "Si no fue usted, elija enseguida una contraseña nueva y avise a su contacto en"
                    + " Contractor In Charge."
                : "If it was not you, choose a new password at once and tell your contact at"
                    + " Contractor In Charge."),
        spanish ? "Ver la seguridad de su cuenta" : "See your account's security",
        portal.resolve("/settings/security"));
  }

  private static String english(Account account, AccountDeed deed) {
    return switch (deed) {
      case PASSWORD_CHANGED ->
          "The password of your account was changed. All other browsers are signed out.";
      case PASSWORD_RESET ->
          "A new password was chosen for your account by a link of a mail. All browsers are signed"
              + " out.";
      case SECOND_FACTOR_ON ->
          "Signing in to your account now takes a code of an authenticator app.";
      case SECOND_FACTOR_OFF -> "Signing in to your account takes no second factor any more.";
      case SECOND_FACTOR_RESET ->
          "Contractor In Charge took the second factor off your account, as you asked them to. Set"
              + " up a new one when you sign in.";
      case RECOVERY_CODE_USED ->
          "A recovery code of your account was used. "
              + account.recoveryCodes().size()
              + " are left; make new ones before they run out.";
      case RECOVERY_CODES_RENEWED ->
          "New recovery codes were made for your account. The old ones are good no more.";
      case EMAIL_CHANGE_ASKED ->
          "Somebody who is signed in to your account wants to sign in with another address. Nothing"
              + " changes before it is confirmed there.";
      case EMAIL_CHANGED ->
          "You sign in with this address from now on. All browsers are signed out.";
      case NOTIFICATION_EMAIL_ASKED ->
          "Your notifications shall go to another address. Nothing changes before it is confirmed"
              + " there; mail about the safety of your account keeps coming here.";
      case PASSKEY_ADDED ->
          "A passkey was added to your account. Whoever holds its device can sign in with it.";
      case PASSKEY_REMOVED ->
          "A passkey of your account was removed. Nobody can sign in with it any more.";
    };
  }

  private static String spanish(Account account, AccountDeed deed) {
    return switch (deed) {
      case PASSWORD_CHANGED ->
          "Se cambió la contraseña de su cuenta. Se cerró la sesión en los demás navegadores.";
      case PASSWORD_RESET ->
          "Se eligió una contraseña nueva para su cuenta con un enlace enviado por correo. Se cerró"
              + " la sesión en todos los navegadores.";
      case SECOND_FACTOR_ON ->
          "Para entrar en su cuenta ahora hace falta un código de una aplicación de autenticación.";
      case SECOND_FACTOR_OFF -> "Para entrar en su cuenta ya no hace falta un segundo factor.";
      case SECOND_FACTOR_RESET ->
          "Contractor In Charge quitó el segundo factor de su cuenta, como usted pidió. Configure"
              + " uno nuevo cuando entre.";
      case RECOVERY_CODE_USED ->
          "Se usó un código de recuperación de su cuenta. Quedan "
              + account.recoveryCodes().size()
              + "; genere otros antes de que se acaben.";
      case RECOVERY_CODES_RENEWED ->
          "Se generaron códigos de recuperación nuevos para su cuenta. Los anteriores ya no valen.";
      case EMAIL_CHANGE_ASKED ->
          "Alguien que entró en su cuenta quiere usar otra dirección para entrar. Nada cambia hasta"
              + " que se confirme allí.";
      case EMAIL_CHANGED ->
          "Desde ahora usted entra con esta dirección. Se cerró la sesión en todos los"
              + " navegadores.";
      case NOTIFICATION_EMAIL_ASKED ->
          "Sus avisos irán a otra dirección. Nada cambia hasta que se confirme allí; los correos"
              + " sobre la seguridad de su cuenta siguen llegando aquí.";
      case PASSKEY_ADDED ->
          "Se añadió una llave de acceso a su cuenta. Quien tenga su dispositivo puede entrar con"
              + " ella.";
      case PASSKEY_REMOVED ->
          "Se quitó una llave de acceso de su cuenta. Ya nadie puede entrar con ella.";
    };
  }
}
