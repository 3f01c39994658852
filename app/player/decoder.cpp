// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/decoder.h"

#include "player/errors.h"

namespace vigil::player {

base::Result<AvPointer<AVCodecContext>> decoderFor(const AVStream &stream)
{
    const AVCodec *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return failure(errors::unsupportedCodec);
    AvPointer<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream.codecpar) < 0)
        return failure(errors::tooLarge);
    decoder->pkt_timebase = stream.time_base;
    return decoder;
}

} // namespace vigil::player
