using System.Text;

namespace SocialCrm.Offers;

/// <summary>The answer to a wish to buy or to claim a gift.</summary>
public abstract record GiftResult
{
    private GiftResult()
    {
    }

    /// <summary>It was done. Its text form leaves the secret out.</summary>
    /// <param name="Gift">The gift as it stands now.</param>
    /// <param name="Secret">The claim token of what was bought, or the spend code of what was claimed. It is kept nowhere: the same key derives it again.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had done it.</param>
    public sealed record Done(Gift Gift, string Secret, bool IsReplay) : GiftResult
    {
        /// <summary>Writes the members without the secret: it is money, and must not reach a log because somebody logged the result.</summary>
        protected override bool PrintMembers(StringBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Append("Gift = ").Append(Gift).Append(", IsReplay = ").Append(IsReplay);
            return true;
        }
    }

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(GiftRefusal Reason) : GiftResult
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => GiftRefusalText.Of(Reason);
    }
}
