package ai.cicops.portal.local.demo;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contractor, as the portal's directory should know it.
 *
 * @param id a stable slug
 * @param createdDaysAgo before the day the world began; its calls begin there, too
 */
public record DemoCompany(
    String id,
    String name,
    ZoneId zone,
    String place,
    List<String> trades,
    @Nullable DemoOrganization organization,
    List<String> campaigns,
    List<DemoNumber> numbers,
    int createdDaysAgo) {}
