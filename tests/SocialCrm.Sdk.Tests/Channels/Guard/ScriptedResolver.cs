using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>Knows the names it is told and no others, and may answer differently every time.</summary>
internal sealed class ScriptedResolver : IAddressResolver
{
    private readonly ConcurrentDictionary<string, Func<int, IReadOnlyList<IPAddress>>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.OrdinalIgnoreCase);

    public void Know(string name, params IReadOnlyList<IPAddress> addresses) => names[name] = _ => addresses;

    /// <param name="name">The name.</param>
    /// <param name="answer">Is told how often it was asked before.</param>
    public void Know(string name, Func<int, IReadOnlyList<IPAddress>> answer) => names[name] = answer;

    public int Asked(string name) => asked.GetValueOrDefault(name);

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var before = asked.AddOrUpdate(host, 1, (_, count) => count + 1) - 1;
        return names.TryGetValue(host, out var answer)
            ? Task.FromResult(answer(before).ToArray())
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }
}
