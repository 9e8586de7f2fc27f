package ai.cicops.portal.questions;

import static ai.cicops.portal.questions.QuestionsWorld.NORTHSIDE;
import static ai.cicops.portal.questions.QuestionsWorld.SUMMIT;
import static ai.cicops.portal.questions.QuestionsWorld.by;
import static ai.cicops.portal.questions.QuestionsWorld.grant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListQuestionsTest {
  private static final ListQuestions.Wish ALL =
      new ListQuestions.Wish(Optional.empty(), Optional.empty());

  private final QuestionsWorld world = new QuestionsWorld();

  @Test
  void showsCustomersTheirOwnAndOwnersTheirCompanys() {
    world.asked(world.pat, NORTHSIDE, "pats");
    world.asked(world.kim, SUMMIT, "kims");
    world.asked(world.oda, NORTHSIDE, "odas");
    world.asked(world.sue, NORTHSIDE, "sues");

    assertEquals(List.of("pats"), seen(world.pat, ALL));
    assertEquals(List.of("sues", "odas", "pats"), seen(world.oda, ALL));
    assertEquals(List.of("kims"), seen(world.kim, ALL));
  }

  @Test
  void showsStaffTheOpenOnesOfTheirCompaniesFirst() {
    var first = world.asked(world.pat, NORTHSIDE, "closed");
    world.keep.close(by(world.pat), first.id(), first.version());
    world.asked(world.pat, NORTHSIDE, "open");
    world.asked(world.kim, SUMMIT, "others");
    world.write(world.sue, world.asked(world.oda, NORTHSIDE, "answered"));

    assertEquals(List.of("open", "answered", "closed"), seen(world.sue, ALL));
    assertEquals(List.of("others"), seen(world.tom, ALL));
    assertEquals(List.of("others", "open", "answered", "closed"), seen(world.ada, ALL));
    assertEquals(List.of(), seen(world.amy, ALL));
  }

  @Test
  void showsOneStateOrCompany() {
    world.write(world.sue, world.asked(world.kim, NORTHSIDE, "answered"));
    world.asked(world.kim, NORTHSIDE, "open");
    world.asked(world.kim, SUMMIT, "others");

    for (var person : List.of(world.kim, world.ada)) {
      assertEquals(List.of("answered"), seen(person, wish(QuestionState.ANSWERED, null)));
      assertEquals(List.of(), seen(person, wish(QuestionState.CLOSED, null)));
      assertEquals(List.of("others"), seen(person, wish(null, SUMMIT)));
      assertEquals(List.of("open"), seen(person, wish(QuestionState.OPEN, NORTHSIDE)));
    }
    assertEquals(List.of(), seen(world.sue, wish(null, SUMMIT)));
  }

  private static ListQuestions.Wish wish(
      @Nullable QuestionState state, @Nullable CompanyId company) {
    return new ListQuestions.Wish(Optional.ofNullable(state), Optional.ofNullable(company));
  }

  @Test
  void showsNothingOfACompanyThatIsNotTheirsAnyMore() {
    world.asked(world.kim, NORTHSIDE, "a");
    world.asked(world.kim, SUMMIT, "b");

    var left = QuestionsWorld.person("kim", Role.CUSTOMER, grant(SUMMIT, true));

    assertEquals(List.of("b"), seen(left, ALL));
  }

  /** Through three states, past others' questions. */
  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 0; number < 130; number++) {
      if (number % 15 == 0) {
        world.clock.advance(Limit.WINDOW.plusSeconds(1));
      }
      var mine = number % 2 == 0;
      var asked =
          world.asked(mine ? world.pat : world.kim, mine ? NORTHSIDE : SUMMIT, "q" + number);
      if (number % 3 == 0) {
        world.write(world.ada, asked);
      } else if (number % 5 == 0) {
        world.keep.close(by(world.ada), asked.id(), asked.version());
      }
    }

    for (var person : List.of(world.pat, world.oda, world.sue, world.ada)) {
      var pages = seen(person, ALL);
      assertEquals(person.equals(world.ada) ? 130 : 65, pages.size(), person.name());
      assertEquals(pages.size(), pages.stream().distinct().count(), person.name());
    }
  }

  /** How they begin, without "Why", page by page. */
  private List<String> seen(Person person, ListQuestions.Wish wish) {
    var found = new ArrayList<String>();
    var page = world.list.list(person, wish, null);
    while (true) {
      page.questions().forEach(question -> found.add(question.excerpt().substring(4)));
      if (page.next() == null) {
        return found;
      }
      assertEquals(ListQuestions.PAGE, page.questions().size());
      page = world.list.list(person, wish, page.next());
    }
  }
}
