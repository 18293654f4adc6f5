using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>Tries every address of the set on the real transport: directly, by a redirect from a good server, and as a plain stream.</summary>
internal static class GuardTrial
{
    /// <summary>Where the good server stands: the only network that is allowed.</summary>
    private const string Outside = "127.77.0.1";
    private const string GoodName = "public.example";
    private const string Redirect = "/?to=";

    private static readonly ConnectionId Connection = new("guard:trial");

    public static async Task<GuardTrialResult> RunAsync()
    {
        // Both answer whoever reaches them; only the one outside may be reached.
        await using var inside = new LoopbackServer(request => request.AnswerAsync(200, "inside"));
        await using var outside = new LoopbackServer(
            request => request.Path.StartsWith(Redirect, StringComparison.Ordinal)
                ? request.AnswerAsync(302, "", "Location: " + Uri.UnescapeDataString(request.Path[Redirect.Length..]))
                : request.AnswerAsync(404),
            Outside);
        var addresses = AddressSet.Read(inside.Port);
        using var services = Services(addresses, inside.Port, outside.Port);
        var network = services.GetRequiredService<IChannelNetwork>();
        var client = network.CreateClient(Connection);

        var escapes = new ConcurrentQueue<string>();
        var tries = 0;
        await Parallel.ForEachAsync(addresses, async (address, cancellationToken) =>
        {
            await TryAsync("direct", () => client.GetAsync(address.Text, cancellationToken));
            await TryAsync("redirect", () => client.SendAsync(
                new HttpRequestMessage(HttpMethod.Get, new Uri(outside.Address(), Redirect + Uri.EscapeDataString(address.Text))).MarkFollowing(), cancellationToken));
            if (address.HasHost && address.Host is not (GoodName or Outside))
                await TryAsync("stream", () => network.ConnectAsync(Connection, address.Host, inside.Port, cancellationToken));

            async Task TryAsync<T>(string way, Func<Task<T>> attempt)
                where T : IDisposable
            {
                Interlocked.Increment(ref tries);
                if (await EscapesAsync(attempt) is { } how)
                    escapes.Enqueue($"{way} {address}: {how}");
            }
        });
        for (var reached = 0; reached < inside.Connections; reached++)
            escapes.Enqueue("the server inside was reached");
        return new GuardTrialResult(addresses.Count, tries, [.. escapes]);
    }

    private static async Task<string?> EscapesAsync<T>(Func<Task<T>> attempt)
        where T : IDisposable
    {
        try
        {
            using var answer = await attempt();

            // What cannot be followed, and what turned out to be a path of the good server, stays outside.
            return answer is HttpResponseMessage { StatusCode: HttpStatusCode.Found or HttpStatusCode.NotFound } ? null : "it was answered";
        }
        catch (Exception exception) when (exception is UriFormatException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null; // No address at all.
        }
        catch (ChannelException exception)
        {
            var isRefused = exception.InnerException is AddressRefusedException || exception.Message.Contains("HostNotFound", StringComparison.Ordinal);
            return isRefused ? null : exception.Message;
        }
    }

    private static ServiceProvider Services(IReadOnlyList<GuardedAddress> addresses, params int[] ports)
    {
        var resolver = new ScriptedResolver();
        foreach (var address in addresses.Where(address => address.Answers.Count > 0))
            resolver.Know(new Uri(address.Text).IdnHost, address.Answers);

        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm.ConfigureNetwork(options =>
        {
            options.AllowedNetworks.Add(IPNetwork.Parse(Outside + "/32"));
            options.AllowedPorts.UnionWith(ports);
            options.MaximumConcurrency = 100;
            options.MaximumRetries = 0;
            options.ConnectTimeout = TimeSpan.FromSeconds(1);
        }));
        services.Replace(ServiceDescriptor.Singleton<IAddressResolver>(resolver));
        return services.BuildServiceProvider();
    }
}
