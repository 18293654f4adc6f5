using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>A request that a <see cref="LoopbackServer"/> received.</summary>
/// <param name="Head">Its first line and its headers.</param>
/// <param name="Stream">Where it came from.</param>
/// <param name="Number">Counts the requests of the server, from 1.</param>
/// <param name="Stopping">The test is over.</param>
internal sealed record LoopbackRequest(string Head, NetworkStream Stream, int Number, CancellationToken Stopping)
{
    /// <summary>Its body, a character a byte.</summary>
    public string Body { get; init; } = "";

    public string Method => Head.Split(' ')[0];

    public string Path => Head.Split(' ')[1];

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    public Task AnswerAsync(int status, string body = "", params string[] headers) => AnswerAsync(status, Encoding.UTF8.GetBytes(body), headers);

    public async Task AnswerAsync(int status, byte[] body, params string[] headers)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nContent-Length: {body.Length}\r\n"));
        foreach (var header in headers)
            head.Append(header).Append("\r\n");
        await SayAsync(head.Append("\r\n").ToString());
        await Stream.WriteAsync(body, Stopping);
    }

    public async Task SayAsync(string text) => await Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stopping);
}
