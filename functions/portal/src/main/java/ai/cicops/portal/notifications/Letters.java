package ai.cicops.portal.notifications;

import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.teams.Team;
import java.net.URI;
import java.util.List;

/** The words of each notice, in the person's language. */
final class Letters {
  private final URI portal;

  Letters(URI portal) {
    this.portal = portal;
  }

  Letter companyNeedsReview(String language, String company, String companyId) {
    var link = portal.resolve("/calls?company=" + companyId);
    return language.equals("es")
        ? new Letter(
            "es",
            "Empresa nueva por revisar: " + company,
            List.of(
                "Llegaron llamadas de la campaña «"
                    + company
                    + "», que no pertenece a ninguna empresa. Se guardan bajo una empresa"
                    + " provisional con el mismo nombre.",
                "Revise a quién pertenecen estas llamadas."),
            "Ver las llamadas",
            link)
        : new Letter(
            "en",
            "New company needs review: " + company,
            List.of(
                "Calls came in for the campaign “"
                    + company
                    + "”, which belongs to no company. They are kept under a placeholder company of"
                    + " the same name.",
                "Please check whose calls these are."),
            "See the calls",
            link);
  }

  Letter syncFailing(String language, String sentence) {
    var link = portal.resolve("/calls");
    return language.equals("es")
        ? new Letter(
            "es",
            "Las llamadas no están entrando desde Five9",
            List.of(
                "El portal no recibe llamadas nuevas de Five9.",
                sentence,
                "Las llamadas anteriores siguen disponibles. En cuanto se corrija, el portal trae"
                    + " lo que falta por sí solo."),
            "Abrir el portal",
            link)
        : new Letter(
            "en",
            "Calls are not coming in from Five9",
            List.of(
                "The portal gets no new calls from Five9.",
                sentence,
                "Earlier calls are still there. Once this is mended, the portal brings in what is"
                    + " missing by itself."),
            "Open the portal",
            link);
  }

  Letter signInLocked(String language) {
    var link = portal.resolve("/");
    return language.equals("es")
        ? new Letter(
            "es",
            "Muchos intentos fallidos de entrar en su cuenta",
            List.of(
                "Alguien intentó entrar en su cuenta varias veces con datos incorrectos. Desde"
                    + " lugares desconocidos, la cuenta espera quince minutos antes de aceptar otro"
                    + " intento.",
                "Si fue usted, espere un momento y vuelva a intentarlo. Si no, no tiene que hacer"
                    + " nada: nadie entró. Si le preocupa, escriba a su contacto en Contractor In"
                    + " Charge."),
            "Abrir el portal",
            link)
        : new Letter(
            "en",
            "Many failed attempts to sign in to your account",
            List.of(
                "Somebody tried to sign in to your account several times and failed. From places"
                    + " that are not known, the account now waits for fifteen minutes before it"
                    + " takes another attempt.",
                "If it was you, wait a moment and try again. If not, there is nothing to do: nobody"
                    + " got in. If it worries you, write to your contact at Contractor In Charge."),
            "Open the portal",
            link);
  }

  /** Whoever may open the team's page is led there. */
  Letter teamMembershipChanged(Person person, Team team, boolean in) {
    boolean page = in && person.may(Action.EDIT_TEAMS);
    var link = portal.resolve(page ? "/teams/" + team.id() : "/");
    var name = team.name();
    return person.locale().equals("es")
        ? new Letter(
            "es",
            in ? "Ahora está en el equipo " + name : "Ya no está en el equipo " + name,
            List.of(
                in
                    ? "Ahora forma parte del equipo «" + name + "» de Contractor In Charge."
                    : "Ya no forma parte del equipo «" + name + "» de Contractor In Charge.",
                "Lo que puede ver y hacer en el portal no cambia."),
            page ? "Ver el equipo" : "Abrir el portal",
            link)
        : new Letter(
            "en",
            in ? "You are now in the team " + name : "You are no longer in the team " + name,
            List.of(
                in
                    ? "You are now in the team “" + name + "” of Contractor In Charge."
                    : "You are no longer in the team “" + name + "” of Contractor In Charge.",
                "What you may see and do in the portal stays the same."),
            page ? "See the team" : "Open the portal",
            link);
  }
}
