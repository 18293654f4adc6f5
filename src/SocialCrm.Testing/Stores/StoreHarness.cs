using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Storage;

namespace SocialCrm.Testing;

/// <summary>What the vendor of a store supplies, so that the suites can create it, open it, break it and look into it.</summary>
/// <remarks>
/// One instance serves one test and one fresh store. A member that does not apply keeps its default, and the facts that need it are
/// skipped with the reason. Only <see cref="CreateAsync"/>, <see cref="Use"/>, <see cref="FindAsync"/> and <see cref="DisposeAsync"/> must be written.
/// </remarks>
public abstract class StoreHarness : IAsyncDisposable
{
    /// <summary>Why the store cannot be tested on this machine, such as a server that is not there; null when it can.</summary>
    public virtual string? WhyNot => null;

    /// <summary>Whether several processes may have the store open at once.</summary>
    public virtual bool IsShared => true;

    /// <summary>Makes room for an empty store; the schema is created by the store itself on its first use.</summary>
    public abstract Task CreateAsync(CancellationToken cancellationToken);

    /// <summary>Composes the store as a host does, for instance <c>crm.UseSqlite(connectionString)</c>. Reflects a fault that is in effect.</summary>
    public abstract void Use(SocialCrmBuilder crm);

    /// <summary>Opens the store in a container of its own, as another process would.</summary>
    /// <param name="compose">
    /// What comes after <see cref="Use"/>. The suites put an <c>IRecordForgetter</c> there that understands what their own unification wrote; without it,
    /// the store meets the one of the core.
    /// </param>
    public virtual ServiceProvider Open(Action<SocialCrmBuilder>? compose = null) => new ServiceCollection()
        .AddSocialCrm(crm =>
        {
            Use(crm);
            compose?.Invoke(crm);
        })
        .BuildServiceProvider();

    /// <summary>The names of all tables, history and key tables included, in which any value of any row contains these bytes.</summary>
    /// <remarks>Looks at the database itself and not through the store; a text counts as its UTF-8 bytes, a UUID in any form it is stored in.</remarks>
    public abstract Task<IReadOnlyList<string>> FindAsync(ReadOnlyMemory<byte> marker, CancellationToken cancellationToken);

    /// <summary>How to start a process that ends up in <see cref="StoreWriter.RunAsync"/> on this store; the suite appends its arguments. Null when it cannot.</summary>
    public virtual ProcessStartInfo? StartWriter() => null;

    /// <summary>
    /// Brings a fault about, so that a write through a provider opened from now on fails with <paramref name="failure"/>; disposing the
    /// answer takes the fault away. Null when the harness cannot.
    /// </summary>
    public virtual Task<IAsyncDisposable?> BreakAsync(StoreFailure failure, CancellationToken cancellationToken = default) =>
        Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>A digest of the stored bytes, to see that a store which refuses a file leaves it untouched. Null when there is no such file.</summary>
    public virtual Task<string?> DigestAsync(CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);

    /// <summary>
    /// Puts a kept database in the place of the empty one, written by <see cref="StoreFixture.WriteAsync"/> in an earlier version of the
    /// store. False when none is kept.
    /// </summary>
    public virtual Task<bool> RestoreFixtureAsync(CancellationToken cancellationToken = default) => Task.FromResult(false);

    /// <summary>Removes the store.</summary>
    public abstract ValueTask DisposeAsync();
}
