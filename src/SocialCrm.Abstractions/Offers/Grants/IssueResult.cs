using System.Text;

namespace SocialCrm.Offers;

/// <summary>The answer to an <see cref="IssueRequest"/>.</summary>
public abstract record IssueResult
{
    private IssueResult()
    {
    }

    /// <summary>The benefit was given. Its text form leaves the code out.</summary>
    /// <param name="Grant">The grant.</param>
    /// <param name="Code">The code, as it is printed. It is kept nowhere: the same key derives it again.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had made the grant.</param>
    public sealed record Issued(Grant Grant, string Code, bool IsReplay) : IssueResult
    {
        /// <summary>Writes the members without the code: a code is money, and must not reach a log because somebody logged the result.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Append("Grant = ").Append(Grant).Append(", IsReplay = ").Append(IsReplay);
            return true;
        }
    }

    /// <summary>It was not given; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">The reason in one sentence, fit to show to the person who asked.</param>
    public sealed record Refused(OfferRefusal Reason, string Explanation) : IssueResult;
}
