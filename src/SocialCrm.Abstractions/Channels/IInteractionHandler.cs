namespace SocialCrm.Channels;

/// <summary>Is told of every new interaction, after it was stored.</summary>
/// <remarks>
/// <para><b>At least once.</b> What a crash or a failure interrupted is told again: be idempotent by (connection, external id, version).</para>
/// <para><b>Ordering.</b> Interactions of one connection come in the order in which they were stored, as far as nothing failed.</para>
/// <para><b>Errors.</b> What throws is told again with growing pauses, and after the configured number of attempts kept as a dead letter; others go on meanwhile.</para>
/// <para><b>Threading.</b> Singletons; may be called for several connections at once.</para>
/// </remarks>
public interface IInteractionHandler
{
    /// <summary>Handles interactions of one connection; none is a duplicate or an echo of what the company sent itself.</summary>
    Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken);
}
