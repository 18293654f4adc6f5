namespace SocialCrm.Channels;

/// <summary>One request on its way through the pipeline, and what the pipeline's steps tell each other of it.</summary>
internal sealed class RequestPassage(HttpRequestMessage request)
{
    public HttpRequestMessage Request => request;

    /// <summary>What the last answer says of "not now".</summary>
    public Throttling Throttling { get; private set; }

    /// <summary>Whether the last attempt came as far as the transport.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether an attempt to write may have had its effect, though no answer says so.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Another attempt comes in; nothing of it has left yet.</summary>
    public void Enter() => (HasBegun, Throttling) = (false, default);

    public void Begin() => HasBegun = true;

    public void Answered(HttpResponseMessage response, Throttling throttling)
    {
        Throttling = throttling;
        if ((int)response.StatusCode is >= 500 or 408)
            Lost();
    }

    /// <summary>An attempt left, and its answer did not come or does not tell what became of it.</summary>
    public void Lost() => IsInDoubt |= request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && request.Method != HttpMethod.Options;
}
