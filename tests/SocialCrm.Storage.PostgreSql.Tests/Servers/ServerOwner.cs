namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>Runs alone: while its tests stop the server, no other test can use it.</summary>
[CollectionDefinition(nameof(ServerOwner), DisableParallelization = true)]
public sealed class ServerOwner;
