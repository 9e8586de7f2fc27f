package ai.cicops.portal.calls;

import ai.cicops.portal.directory.Company;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody may see.
 *
 * @param company the one it belongs to; null for internal calls and calls of no company's campaign,
 *     which only admins see
 * @param dialledLabel what the company called the number dialled when the call began; null for none
 * @param newCaller whether it is its caller's first call ever to the company; null where nobody
 *     asked or can say
 * @param loss why it was no job, where it could become one; null otherwise
 */
public record SeenCall(
    Call call,
    @Nullable Company company,
    @Nullable String dialledLabel,
    @Nullable Boolean newCaller,
    @Nullable Loss loss) {}
