package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.identity.LookRequest;
import java.net.URI;
import java.util.List;

/** The words of looks at the portal through a company's eyes. */
final class LookLetters {
  private final URI portal;

  LookLetters(URI portal) {
    this.portal = portal;
  }

  /** To an owner. */
  Letter asked(String language, String asker, Company company, LookRequest request) {
    return language.equals("es")
        ? new Letter(
            "es",
            asker + " pide ver el portal como lo ve " + company.name(),
            List.of(
                asker
                    + ", de Contractor In Charge, quiere ver el portal una vez como lo ve "
                    + company.name()
                    + ", sin poder cambiar nada y durante una hora como máximo. El motivo:",
                request.reason(),
                "Usted decide. Sin su permiso no se ve nada."),
            "Responder",
            page(company))
        : new Letter(
            "en",
            asker + " asks to see the portal as " + company.name() + " does",
            List.of(
                asker
                    + " of Contractor In Charge wants to see the portal once as "
                    + company.name()
                    + " sees it, for an hour at most and without changing anything. The reason:",
                request.reason(),
                "It is up to you. Without your consent nothing is seen."),
            "Answer",
            page(company));
  }

  /** To who asked. */
  Letter answered(String language, String owner, Company company, boolean granted) {
    return language.equals("es")
        ? new Letter(
            "es",
            company.name() + (granted ? " permite que vea el portal" : " prefiere que no"),
            List.of(
                granted
                    ? owner
                        + " le permite ver el portal una vez como lo ve "
                        + company.name()
                        + ". El permiso vale 24 horas."
                    : owner
                        + " no le permite ver el portal como lo ve "
                        + company.name()
                        + ". Llame y pregunte qué le preocupa."),
            granted ? "Ver el portal" : "Abrir la empresa",
            page(company))
        : new Letter(
            "en",
            company.name() + (granted ? " lets you look" : " would rather not"),
            List.of(
                granted
                    ? owner
                        + " lets you see the portal once as "
                        + company.name()
                        + " sees it. The consent is good for 24 hours."
                    : owner
                        + " does not let you see the portal as "
                        + company.name()
                        + " sees it. Call and ask what worries them."),
            granted ? "Look at the portal" : "Open the company",
            page(company));
  }

  private URI page(Company company) {
    return portal.resolve("/companies/" + company.id() + "/looks");
  }
}
