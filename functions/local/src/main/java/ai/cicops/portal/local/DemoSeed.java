package ai.cicops.portal.local;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.FederalHolidays;
import ai.cicops.portal.directory.Hours;
import ai.cicops.portal.directory.InboundNumber;
import ai.cicops.portal.directory.InboundNumbers;
import ai.cicops.portal.directory.KeptHours;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.NumberEntry;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningSpan;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.NewPerson;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.local.demo.DemoCompany;
import ai.cicops.portal.local.demo.DemoNumber;
import ai.cicops.portal.local.demo.DemoOrganization;
import ai.cicops.portal.local.demo.DemoPerson;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Secret;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts companies, their numbers and people where administrators would have put them, through the
 * portal's own ports. Running it again changes nothing: companies are replaced by themselves, and
 * an address has one person.
 */
final class DemoSeed {
  static final Secret PASSWORD = Secret.of("Portal-demo-2026!");
  static final Totp STAFF_TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));
  static final DemoPerson ADMIN =
      new DemoPerson("admin@cic.example", "Morgan Ellis", "admin", List.of(), Set.of(), false);

  /** Days before the world began. */
  private static final int TRUCKS_SINCE = 30;

  private static final int SETTLED_DAYS = 60;
  private static final int HOUR = 60;

  private final Companies companies;
  private final Organizations organizations;
  private final InboundNumbers numbers;
  private final Trades trades;
  private final Hours hours;
  private final EnrollPerson enroll;
  private final ZoneId businessZone;

  DemoSeed(
      Companies companies,
      Organizations organizations,
      InboundNumbers numbers,
      Trades trades,
      Hours hours,
      EnrollPerson enroll,
      ZoneId businessZone) {
    this.companies = companies;
    this.organizations = organizations;
    this.numbers = numbers;
    this.trades = trades;
    this.hours = hours;
    this.enroll = enroll;
    this.businessZone = businessZone;
  }

  void companies(List<DemoCompany> all, Instant epoch) {
    all.stream()
        .flatMap(company -> Stream.ofNullable(company.organization()))
        .distinct()
        .forEach(organization -> organization(organization, epoch));
    trades(all, epoch);
    all.forEach(company -> {
      companies.save(company(company, epoch));
      numbers(company, epoch);
    });
    all.stream()
        .filter(company -> company.createdDaysAgo() > SETTLED_DAYS)
        .forEach(company -> hours(new CompanyId(company.id()), epoch));
  }

  /** Those that are there stay as somebody may have changed them. */
  private void numbers(DemoCompany demo, Instant epoch) {
    var wanted = demo.numbers().stream().map(DemoSeed::number).toList();
    var known = numbers.find(wanted).keySet();
    var changes =
        demo.numbers().stream()
            .filter(number -> !known.contains(number(number)))
            .map(number -> change(demo, number, epoch))
            .toList();
    for (int from = 0; from < changes.size(); from += InboundNumbers.MOST) {
      numbers.keep(changes.subList(from, Math.min(from + InboundNumbers.MOST, changes.size())));
    }
  }

  private static PhoneNumber number(DemoNumber demo) {
    return new PhoneNumber(demo.number());
  }

  /** The numbers on trucks stood in the mailing before. */
  private static InboundNumbers.Change change(DemoCompany company, DemoNumber demo, Instant epoch) {
    var id = new CompanyId(company.id());
    var created = day(company, epoch.minus(Duration.ofDays(company.createdDaysAgo())));
    var changed = day(company, epoch.minus(Duration.ofDays(TRUCKS_SINCE)));
    var use = new NumberUse(id, demo.label(), demo.campaign(), demo.source(), true);
    var before = new NumberUse(id, "Spring mailing", demo.campaign(), "Mailing", true);
    var entries =
        demo.source().equals("Truck") && created.isBefore(changed)
            ? List.of(
                new NumberEntry(before, created, changed), new NumberEntry(use, changed, null))
            : List.of(new NumberEntry(use, created, null));
    return new InboundNumbers.Change(
        new InboundNumber(number(demo), entries, 0),
        Set.of(id),
        List.of(
            new Deed(
                new AuditEntry(
                    "company#" + id,
                    epoch,
                    demo.number(),
                    AuditEntry.SYSTEM,
                    "number_added",
                    "",
                    Map.of("number", demo.number())))));
  }

  private static Instant day(DemoCompany company, Instant at) {
    var zone = company.zone();
    return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
  }

  private void trades(List<DemoCompany> all, Instant epoch) {
    var list = trades.list();
    var more = list;
    for (var name : all.stream().flatMap(company -> company.trades().stream()).toList()) {
      if (more.named(name).isEmpty()) {
        more = more.with(new Trade(TradeId.of(name), name, 0));
      }
    }
    if (!more.equals(list)) {
      trades.change(more, deed("trade#all", "trade_created", epoch));
    }
  }

  /**
   * Weekdays from 7 to 6 and Saturdays until noon; closed on this year's holidays and the next's.
   */
  private void hours(CompanyId company, Instant epoch) {
    var week = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      week.put(day, List.of(new OpeningSpan(7 * HOUR, 18 * HOUR)));
    }
    week.put(DayOfWeek.SATURDAY, List.of(new OpeningSpan(8 * HOUR, 12 * HOUR)));
    int year = epoch.atZone(businessZone).getYear();
    var holidays =
        Stream.of(year, year + 1).map(FederalHolidays::of).flatMap(List::stream).toList();
    hours.keep(
        company,
        new KeptHours(new OpeningHours(week, holidays), 0),
        deed("company#" + company, "hours_changed", epoch));
  }

  private static Deed deed(String subject, String action, Instant epoch) {
    return new Deed(
        new AuditEntry(subject, epoch, action, AuditEntry.SYSTEM, action, "", Map.of()));
  }

  private void organization(DemoOrganization demo, Instant epoch) {
    var subject = "organization#" + demo.id();
    organizations.add(
        new KeptOrganization(new Organization(new OrganizationId(demo.id()), demo.name()), null, 0),
        new Deed(
            new AuditEntry(
                subject,
                epoch,
                demo.id(),
                AuditEntry.SYSTEM,
                "organization_created",
                "",
                Map.of())));
  }

  private static CompanyCampaigns company(DemoCompany demo, Instant epoch) {
    var id = new CompanyId(demo.id());
    var parent = demo.organization();
    var organization =
        parent == null ? null : new Organization(new OrganizationId(parent.id()), parent.name());
    var campaigns =
        demo.campaigns().stream()
            .map(name -> new CampaignAssignment(CampaignKey.of(name), name, id, null, null))
            .toList();
    return new CompanyCampaigns(
        new Company(
            id,
            demo.name(),
            demo.place(),
            demo.zone(),
            demo.trades().stream().map(TradeId::of).toList(),
            organization,
            false,
            epoch.minus(Duration.ofDays(demo.createdDaysAgo()))),
        campaigns);
  }

  /**
   * @param zones by company id: a customer's own zone is their first company's
   */
  void people(List<DemoPerson> all, Map<String, ZoneId> zones) {
    for (var person : all) {
      var unused = enroll.enroll(person(person, zones));
    }
  }

  private NewPerson person(DemoPerson demo, Map<String, ZoneId> zones) {
    var role = Role.valueOf(demo.role().toUpperCase(Locale.ROOT));
    var permissions =
        demo.permissions().stream()
            .map(name -> Permission.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    var grants =
        demo.companies().stream()
            .map(company -> new Grant(new CompanyId(company), demo.owner(), permissions))
            .toList();
    var zone =
        role == Role.CUSTOMER
            ? zones.getOrDefault(demo.companies().getFirst(), businessZone)
            : businessZone;
    return new NewPerson(
        demo.name(),
        new EmailAddress(demo.email()),
        role,
        "en",
        zone,
        PASSWORD,
        role == Role.CUSTOMER ? null : STAFF_TOTP,
        grants);
  }
}
